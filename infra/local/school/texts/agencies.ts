/** The agencies that the college refers to. All of them are invented; 01632 960 numbers are kept free for fiction. */
import type { Agency } from "../../../../src/domain/settings.ts";

export const agencies: readonly Agency[] = [
  {
    name: "Children's Social Care, front door",
    telephone: "01632 960801",
    email: "frontdoor@harbourcounty.example",
    hours: "Weekdays 8:30 to 17:30",
    notes:
      "Referrals by their secure portal; ring first when it is urgent. Ask for the duty manager if there is no answer within the day.",
  },
  {
    name: "Emergency duty team",
    telephone: "01632 960802",
    email: "",
    hours: "Evenings, nights, weekends, bank holidays",
    notes: "By phone only. In danger at this moment: 999.",
  },
  {
    name: "Police, public protection unit",
    telephone: "101",
    email: "ppu@harbourpolice.example",
    hours: "Weekdays 8:00 to 18:00; otherwise 101 or 999",
    notes: "Intelligence forms for vehicles and places go to the exploitation team.",
  },
  {
    name: "CAMHS, duty clinician",
    telephone: "01632 960810",
    email: "camhs.duty@harbourhealth.example",
    hours: "Weekdays 9:00 to 17:00",
    notes: "Urgent by phone, then a letter. Crisis line for learners and families at all hours: 01632 960811.",
  },
  {
    name: "Local authority designated officer (LADO)",
    telephone: "01632 960820",
    email: "lado@harbourcounty.example",
    hours: "Weekdays 9:00 to 17:00",
    notes: "For anything about an adult who works with children. Consulted before anybody looks into it.",
  },
  {
    name: "Young people's domestic abuse advocate",
    telephone: "01632 960830",
    email: "advocate@harbourhaven.example",
    hours: "Weekdays 10:00 to 19:00",
    notes: "Comes into college. Makes referrals to MARAC with us.",
  },
  {
    name: "Prevent education officer",
    telephone: "01632 960840",
    email: "prevent@harbourcounty.example",
    hours: "Weekdays 9:00 to 17:00",
    notes: "Advice without a name at any time. The national form for Channel.",
  },
  {
    name: "Housing options, homeless 16 and 17",
    telephone: "01632 960850",
    email: "youth.housing@harbourcounty.example",
    hours: "Weekdays 9:00 to 16:30",
    notes: "Joint protocol with Children's Social Care: one assessment, the same day.",
  },
  {
    name: "Young carers' service",
    telephone: "01632 960860",
    email: "hello@harbourcarers.example",
    hours: "Weekdays 9:00 to 18:00",
    notes: "Consent of a parent by phone is enough. Group on Thursday evenings.",
  },
  {
    name: "Disabled children's team",
    telephone: "01632 960870",
    email: "dct@harbourcounty.example",
    hours: "Weekdays 8:30 to 17:00",
    notes: "Send what the learner has written or drawn, with their permission.",
  },
];
