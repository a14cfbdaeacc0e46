/** Two arcs about what a household asks of a young person: caring for a mother who is ill, and a mother who drinks. */
import type { Arc } from "../story.ts";

export const youngCarer: Arc = {
  id: "young-carer",
  about: "f",
  steps: [
    {
      ago: 63,
      category: "welfare",
      by: ["teacher"],
      when: "lesson",
      where: "{room}",
      seen: `{N} was late for the [third|fourth] Monday running, by twenty-five minutes. She came in with wet hair, apologised properly and then fell asleep on her arm during the [reading|video]. Work is good when it comes.`,
      threshold: "monitoring",
      because: `Lateness and tiredness with good work. More like a full life than a reluctant learner. Tutor to ask what mornings look like.`,
      actions: [
        `tutor +4: Ask about mornings => She gets her brother to primary school first. "It's fine, it's on the way." It is not on the way.`,
      ],
    },
    {
      ago: 51,
      category: "contact-with-home",
      by: ["attendance"],
      when: "day",
      where: "Attendance office, by phone",
      seen: `Rang about two days' absence. {N} answered her mother's phone. She said that mum was "having a bad spell", that she had stayed to help her get up and that she would be in tomorrow. There was a child talking in the background. I asked whether a grown-up was with them. She said her mum was.`,
      threshold: "early-help",
      because: `{N} is caring: for mum (MS, by her tutor's account) and for a brother of 7. She has not called it that. Young carer's assessment is her right and should be offered as help, not as criticism.`,
      actions: [
        `pastoral +3: Tell {N} about young carers' support and what it does => Took the leaflet. "I'm not a carer though, I just live there."`,
        `duty +10: Ask young carers' service for an assessment, with consent => Consent from mum by phone. Assessment date given.`,
      ],
      contacts: [
        `Mother, phone +2: Warm, open, ashamed. She has relapses every few weeks; her partner left in [March|the new year]. She hadn't told us for fear that "they'd take them off me". Reassured about what young carers' support is.`,
      ],
    },
    {
      ago: 33,
      category: "welfare",
      by: ["canteen"],
      when: "lunch",
      where: "Refectory",
      seen: `{N} has been filling a box with the free breakfast toast and fruit and taking it home. I don't mind and I have not said anything to her. Yesterday she asked what time we throw the soup out.`,
      threshold: "early-help",
      because: `Food is short at home, probably at the end of the month when the care allowance is spent. Practical help first, quietly.`,
      actions: [
        `pastoral +1: Free meals claim, and a food parcel disguised as a cookery class leftover => Claim done in ten minutes on her phone. Parcel taken home in a sports bag.`,
        `pastoral +5: Benefits adviser for mum => Appointment by phone; missing about £60 a week, claim put in.`,
      ],
    },
    {
      ago: 16,
      category: "mental-health",
      by: ["tutor"],
      when: "tutor",
      where: "Tutor base, after the others had gone",
      seen: `I asked {N} about her university form and she began to cry and could not stop for some minutes. She said there is no point in filling it in because she cannot leave. Her mum fell in the bathroom last week and {N} could not lift her, and they sat on the floor until the neighbour was back. She is worried what would happen if she had been at college.`,
      own: `What if I'd been in here? She'd have just been lying there.`,
      threshold: "child-in-need",
      because: `The load has become more than early help can carry: personal care, lifting, responsibility for a 7-year-old, and {N}'s own future closing. Referred under section 17 with mum's full agreement, for {N} and her brother, and adult social care for mum.`,
      actions: [
        `dsl +1: Joint referral, children's and adults' services => Both accepted. Occupational therapist visit in ten days.`,
        `careers +6: Look at universities within reach, and at deferring => Met twice. Two choices within an hour by train. She has written half the statement.`,
        `counsellor +5: Offer a place => Starts this week.`,
      ],
      contacts: [
        `Mother, meeting +1: Came in by taxi. She had not known about the form. She told {N} in front of us: "You're going. I'll be cross if you don't." They both laughed.`,
      ],
    },
    {
      ago: 4,
      category: "referral-outcome",
      by: ["duty"],
      when: "day",
      where: "Safeguarding office, by phone",
      seen: `Adult social care: mum has been awarded a morning and evening carer, starting next Monday, and a fall alarm. Children's services will hold a child in need plan for three months. Young carers' group has offered {N} the Thursday evening and a weekend away in the spring.`,
      threshold: "child-in-need",
      because: `The right outcome. Plan stays until we see that the carers turn up and that {N}'s Mondays change.`,
      actions: [
        `tutor +10: Note Monday arrival times for three weeks => Three Mondays, one of them late by five minutes.`,
      ],
    },
  ],
};

export const drinking: Arc = {
  id: "drinking",
  about: "f",
  steps: [
    {
      ago: 84,
      category: "contact-with-home",
      by: ["tutor"],
      when: "after",
      where: "Main hall, parents' evening",
      seen: `{N}'s mother came to my table at about half past five. She was unsteady, spoke loudly and smelt of drink. {N} kept a hand on her elbow and answered for her. When I praised {N}'s coursework mum began to cry. {N} said "come on, we're going" and took the car keys out of mum's hand. They left on foot.`,
      threshold: "monitoring",
      because: `One evening. {N}'s practised way of dealing with it, and the car keys, make me think that it is not the first. To be followed up with {N}, kindly, and with mum when she is well.`,
      actions: [`keyWorker +2: See {N} => "She's on new tablets." Very quick answer. Asked to go back to class.`],
    },
    {
      ago: 69,
      category: "welfare",
      by: ["teacher"],
      when: "lesson",
      where: "{room}",
      seen: `{N} asked to keep her phone on the desk because her brother ([9|8]) is off school. It buzzed three times and she went out to answer it. I heard her tell him to put cereal on and not to open the door to anyone. She came back and got on with her essay.`,
      own: `He's fine, he knows what to do.`,
      threshold: "early-help",
      because: `A child of primary age alone or as good as alone, and {N} parenting by phone from a lesson. Brother's school contacted. Early help offered to mum.`,
      actions: [
        `duty +0: Ring the brother's primary school => Their lead shares our worry: late collections, twice smelling of alcohol.`,
        `dsl +3: Early help conversation with mum => Agreed, then cancelled twice.`,
      ],
      contacts: [
        `Primary school safeguarding lead, phone +0: They have four entries since January. We will keep each other told. They are minded to refer if the next meeting is missed.`,
      ],
    },
    {
      ago: 54,
      category: "welfare",
      by: ["reception"],
      when: "after",
      where: "Main entrance",
      seen: `{N}'s mum arrived by car to collect her. I could smell alcohol across the desk. I said that I would fetch {N} and rang duty. Tom came down and asked mum to wait. She left in the car before he could speak to her, without {N}. I wrote down the time (16:12) and the registration.`,
      urgent: true,
      threshold: "child-in-need",
      because: `Mum drove after drinking and meant to drive {N}. Reported to police at once. Early help has not been taken up. Referral to Children's Social Care for both children without consent, because asking would have delayed it.`,
      actions: [
        `duty +0: 999 for the car, and see {N} home safely => Police stopped the car four streets away. {N} went to her gran's by taxi.`,
        `dsl +0: Referral for {N} and her brother => Accepted; social worker allocated within two days.`,
      ],
      contacts: [
        `Grandmother, phone +0: Both children can stay with her for as long as it takes. "I've been waiting for someone to ring me about this."`,
      ],
    },
    {
      ago: 40,
      category: "disclosure",
      by: ["keyWorker"],
      when: "lunch",
      where: "The bench behind the Boathouse building",
      seen: `{N} said she wanted to explain about the tablets. There are no tablets. Mum started drinking again after her own mother's operation. {N} pours it away and mum buys more. She has been sick-sitting at night so that mum lies on her side; she learned how from a video. She has never told anyone because mum was a [teaching assistant|nurse] and would lose her job. I thanked her for trusting me and said who I would tell.`,
      own: `I'm not telling on her. I just can't do the nights any more.`,
      threshold: "child-in-need",
      because: `{N} has been carrying a parent's life at night. Passed to the social worker in her own words. Threshold is unchanged; the plan must include the nights.`,
      actions: [
        `dsl +0: Pass on to social worker with {N}'s words => Done. Gran to stay at the house three nights a week from tonight.`,
        `counsellor +4: Offer support for children of drinkers, local group or helpline => {N} chose the online group. Goes on Wednesdays, from the library study room.`,
      ],
    },
    {
      ago: 21,
      category: "mental-health",
      by: ["teacher"],
      when: "lesson",
      where: "{room}",
      seen: `Mock paper. {N} wrote for twenty minutes and then sat. She had drawn a grid of the week with ticks and crosses over the whole last page. She apologised for it. I asked what the ticks were and she said nights when everyone slept.`,
      threshold: "child-in-need",
      because: `Not new, but it shows how much room it takes. Five crosses out of seven last week; the social worker had believed that gran's nights were covering it. Shared with her today.`,
      actions: [
        `dsl +0: Ring social worker about the nights => Gran had flu. Respite worker arranged for the gap.`,
        `teacher +3: Resit of the paper in a small room => Sat it on Friday. Got a B.`,
      ],
      accounts: [
        `reporter +22: She asked if she could have the page back. I had given it to Miriam, so I drew her a clean one.`,
      ],
    },
    {
      ago: 6,
      category: "contact-with-home",
      by: ["dsl"],
      when: "day",
      where: "Meeting room 2, Student Services",
      seen: `Mum came in sober, with her recovery worker, and asked to see me. She has been dry for nineteen days. She wanted to say sorry to the college, and to know whether {N} had told us. I said that several people had worried, over months, and that all of them were right to. She nodded. She agreed that the plan should run on.`,
      threshold: "child-in-need",
      because: `Hopeful and early. Nineteen days is nineteen days. Plan unchanged to the review; {N} should not have to be the one who watches for a relapse.`,
      actions: [
        `keyWorker +5: Ask {N} what she would like to be asked, and by whom => Nobody at the moment, please. Film night with the group on Friday.`,
      ],
    },
  ],
};
