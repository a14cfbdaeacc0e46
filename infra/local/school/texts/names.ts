/**
 * Given and family names of an English harbour town, in groups that are mostly combined with each other. Any likeness to a
 * living person is chance; names that are too well known together are left out in `tooWellKnown`.
 */

export type Gender = "f" | "m";

export type Heritage =
  | "british"
  | "south-asian"
  | "indian"
  | "african"
  | "caribbean"
  | "east-european"
  | "middle-eastern"
  | "east-asian";

export interface NameGroup {
  readonly id: Heritage;
  /** Out of a hundred people of the town. */
  readonly share: number;
  readonly given: Readonly<Record<Gender, string>>;
  readonly family: string;
  /** The language spoken at home, where a newcomer of this group may need an interpreter. */
  readonly languages: readonly string[];
}

export const nameGroups: readonly NameGroup[] = [
  {
    id: "british",
    share: 57,
    given: {
      f: "Amelia Ava Poppy Ellie Freya Evie Lily Isla Daisy Millie Phoebe Jessica Charlotte Megan Chloe Lucy Imogen Erin Niamh Bethany Abigail Georgia Lola Maisie Holly Eleanor Matilda Tilly Rosie Caitlin Molly Summer Jasmine Harriet Francesca Keira Libby Martha Elsie Bronte Scarlett Paige Lauren Zoe Alice Emily Rebecca Kayleigh Skye Darcey Orla Heidi Gracie Tegan Robyn Leah Hannah Eliza Nancy Connie",
      m: "Jack Alfie Harry Oscar Charlie Archie Noah Finley Callum Ethan Joshua Lewis Ben Owen Riley Toby Freddie Jake Rhys Connor Kieran Liam Harvey Luke Sam Dylan Logan Jamie Tyler Bradley Reece Declan Max Theo Louis Elliot Rowan Jude Isaac Nathan Cameron Kian Ewan Stanley Bobby Leo Corey Aaron Frankie Arthur Ollie Zak Mason Jenson Spencer Angus Gethin Seb Kai Brandon",
    },
    family:
      "Clarke Atkinson Barlow Bennett Bishop Blackwell Brennan Briggs Burgess Cartwright Chadwick Coates Connolly Cooke Crossley Dawson Denham Dobson Draper Dunne Eastwood Ellison Fairley Farrell Fletcher Foxton Gallagher Garside Gibbons Goddard Greaves Haigh Hargreaves Hartley Hewitt Higgins Holden Horsfall Hurst Ingham Jarvis Jessop Kershaw Kirkby Langton Leech Lister Lockwood Lomas Mather Mellor Metcalfe Midgley Naylor Newsome Norris Oldroyd Ormerod Parkinson Platt Prescott Quigley Radcliffe Ramsden Redfern Rigby Rushton Saville Scholes Seddon Shackleton Sharples Skelton Slater Stanhope Sutcliffe Swales Sykes Tattersall Teal Thackray Thornley Tolson Turnbull Underhill Varley Wadsworth Wainwright Walmsley Waring Whitworth Wilkes Winterbottom Wolfenden Wragg Yardley Yates Pemberton Ackroyd Birtwistle Cawthorne Dewhurst Entwistle",
    languages: [],
  },
  {
    id: "south-asian",
    share: 12,
    given: {
      f: "Aisha Zainab Fatima Maryam Hafsa Iqra Amna Sana Mehwish Noor Khadija Safa Aleena Laiba Hira Sumaiya Tahira Rabia Anum Zara",
      m: "Hamza Bilal Usman Ibrahim Zayn Haris Danyal Yusuf Adeel Faisal Imran Kamran Saad Talha Umar Zeeshan Rayyan Tariq Ismail Sufyan",
    },
    family:
      "Akhtar Ashraf Aslam Bashir Chaudhry Choudhury Dar Farooq Ghafoor Hafeez Hanif Iqbal Javed Latif Mahmood Malik Miah Mirza Nawaz Qureshi Rafiq Rashid Saleem Shafiq Siddique Tahir Uddin Yaqub Zaman",
    languages: ["Urdu", "Sylheti", "Punjabi"],
  },
  {
    id: "indian",
    share: 6,
    given: {
      f: "Priya Anjali Meera Kavya Simran Jasleen Nisha Riya Harpreet Diya Anika Sonal Pooja Isha Manpreet",
      m: "Arjun Rohan Nikhil Kiran Gurpreet Aarav Dev Jagdeep Sahil Varun Manveer Amar Harjit Vikram Neel",
    },
    family:
      "Bhatt Chohan Desai Dhillon Gill Gohil Joshi Kotecha Mistry Nair Panchal Patel Pillai Raval Sandhu Sharma Sidhu Solanki Thakrar Virdee",
    languages: ["Gujarati", "Punjabi"],
  },
  {
    id: "african",
    share: 9,
    given: {
      f: "Adaeze Temi Folake Ama Abena Efua Ifeoma Chidinma Tolu Hodan Ayaan Sagal Makena Nomsa Blessing Precious Rukaya Wanjiru",
      m: "Emeka Tunde Kwame Kofi Kojo Chidi Ayo Femi Dayo Obinna Abdi Liban Tendai Tafara Ebrima Kwabena Segun Samuel",
    },
    family:
      "Adebayo Afolabi Agyeman Amoah Ansah Asante Ayodele Balogun Boakye Chukwu Darko Eze Farah Gyasi Ibe Jalloh Kamara Mensah Moyo Ncube Nwosu Odukoya Ogunleye Omondi Osei Owusu Quaye Sesay Warsame Yeboah",
    languages: ["Somali", "Twi", "Krio"],
  },
  {
    id: "caribbean",
    share: 4,
    given: {
      f: "Shanice Tiana Kezia Aaliyah Renee Monique Jada Simone Nevaeh Ebony",
      m: "Jerome Marlon Tyrell Andre Malachi Kadeem Romario Isaiah Deshawn Leon",
    },
    family:
      "Bartley Blackwood Brathwaite Campbell Francis Grant Lindo Maynard Nembhard Palmer Pinnock Reid Samuels Wynter",
    languages: [],
  },
  {
    id: "east-european",
    share: 6,
    given: {
      f: "Oliwia Zuzanna Wiktoria Maja Kinga Alicja Ioana Andreea Elena Daria Gabija Ugne Anastasija Nikola",
      m: "Jakub Kacper Szymon Filip Mateusz Oskar Bartek Andrei Stefan Luca Matei Dominykas Artur Pavel",
    },
    family:
      "Adamczyk Balan Cernat Dudek Gorski Ionescu Jankauskas Kaminski Kowalczyk Lis Marin Mazur Nowicki Ozols Pavlenko Petrescu Rusu Sikora Stoica Urbanek Wilk Zielinski",
    languages: ["Polish", "Romanian", "Lithuanian"],
  },
  {
    id: "middle-eastern",
    share: 4,
    given: {
      f: "Layla Rania Shirin Rojin Hevin Parwana Shabnam Yasmin Dalia Nadia Sara Zohra",
      m: "Karim Omar Rebin Aram Farhad Navid Samir Yusef Ahmad Rawaz Elyas Nabil",
    },
    family:
      "Aziz Barzani Darwish Faqiri Ghorbani Haddad Jabari Karimi Mansour Nazari Noori Rahimi Rostami Sabri Safi Tawfik Zand",
    languages: ["Dari", "Kurdish (Sorani)", "Arabic", "Pashto"],
  },
  {
    id: "east-asian",
    share: 2,
    given: {
      f: "Mei Lin Xinyi Jiayi Thuy Linh Ngoc Suki Joanna Winnie",
      m: "Wei Jun Kevin Minh Duc Quang Hao Jason Chun Long",
    },
    family: "Cheung Fong Ho Lam Leung Luong Mok Nguyen Pham Tran Tse Wong Yip Zhao",
    languages: ["Cantonese", "Vietnamese"],
  },
];

export const tooWellKnown: readonly string[] = [
  "Harry Styles",
  "Naomi Campbell",
  "Sol Campbell",
  "Hugh Grant",
  "Zayn Malik",
  "Jack Grealish",
  "Kevin Campbell",
  "Darren Fletcher",
  "Jesse Lingard",
  "Liam Gallagher",
  "Freddie Fletcher",
  "Imran Nawaz",
  "Sara Cox",
  "Sam Palmer",
  "Aaron Lennon",
  "Lewis Moody",
  "Jamie Redknapp",
  "Josh Widdicombe",
  "Harry Kane",
  "Owen Farrell",
  "Connor Gallagher",
  "Conor Gallagher",
  "Cameron Norris",
  "Alice Cooper",
  "Robyn Grant",
  "Leon Bailey",
  "Adil Rashid",
  "Omar Sharif",
  "Priti Patel",
  "Dev Patel",
  "Ben Foster",
  "Jude Ingham",
  "Charlotte Church",
  "Isaac Hayes",
  "Bilal Ashraf",
  "Umar Gul",
  "Hamza Aziz",
  "Jackson Yee",
  "Lucy Bronze",
  "Aaliyah Campbell",
  "Ethan Ampadu",
  "Max Whitlock",
  "Bobby Seagull",
  "Alfie Haaland",
  "Simone Francis",
  "Kofi Mensah",
  "Ama Ansah",
];
