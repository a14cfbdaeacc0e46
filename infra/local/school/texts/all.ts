/** All written material, gathered. */
import type { Arc, Incident } from "../story.ts";
import { grief, hatred, newPartner } from "./arc-anger.ts";
import { control } from "./arc-control.ts";
import { exploitation } from "./arc-exploitation.ts";
import { placement, putOut } from "./arc-home-lost.ts";
import { homeViolence } from "./arc-home-violence.ts";
import { despair, eating } from "./arc-inside.ts";
import { mateCrime, stranger } from "./arc-used.ts";
import { drinking, youngCarer } from "./arc-young-carer.ts";
import { childOnChild } from "./child-on-child.ts";
import { disclosures } from "./disclosure.ts";
import { contactWithHome } from "./home.ts";
import { moreFromHome } from "./home-2.ts";
import { injuries } from "./injury.ts";
import { mentalHealthOne } from "./mental-health-1.ts";
import { mentalHealthTwo } from "./mental-health-2.ts";
import { mentalHealthThree } from "./mental-health-3.ts";
import { online } from "./online.ts";
import { notOnRoll, others } from "./other.ts";
import { referralOutcomes } from "./referral.ts";
import { supported } from "./supported.ts";
import { welfareOne } from "./welfare-1.ts";
import { welfareTwo } from "./welfare-2.ts";
import { welfareThree } from "./welfare-3.ts";

export const arcs: readonly Arc[] = [
  control,
  exploitation,
  homeViolence,
  mateCrime,
  placement,
  despair,
  eating,
  drinking,
  youngCarer,
  putOut,
  stranger,
  hatred,
  grief,
  newPartner,
];

export const incidents: readonly Incident[] = [
  ...mentalHealthOne,
  ...mentalHealthTwo,
  ...mentalHealthThree,
  ...welfareOne,
  ...welfareTwo,
  ...welfareThree,
  ...disclosures,
  ...childOnChild,
  ...online,
  ...injuries,
  ...contactWithHome,
  ...moreFromHome,
  ...referralOutcomes,
  ...others,
  ...supported,
];

export { notOnRoll };
