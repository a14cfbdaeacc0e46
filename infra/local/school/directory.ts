/** The demo school as Microsoft's directory would hold it, and as the college's own system would tell of its learners. */
import type { AppRole, AppRoleAssignment, EducationUser, User } from "@microsoft/microsoft-graph-types";
import { fictionalApp } from "../../../src/config.ts";
import type { Directory, DirectoryGroup } from "../graph/directory-store.ts";
import { randomFor } from "./random.ts";
import type { DemoLearner, DemoSchool, DemoStaff } from "./shapes.ts";

const mailDomain = "harbourlane.example";

/** Lantern's app roles, as its app registration declares them. */
const appRoles: readonly AppRole[] = [
  {
    value: "Safeguarding.DSL",
    displayName: "Designated safeguarding lead",
    id: "5b1f0c52-6a5e-4f0e-9a3f-2f3c1c0a7d01",
  },
  { value: "Safeguarding.Deputy", displayName: "Deputy safeguarding lead", id: "5b1f0c52-6a5e-4f0e-9a3f-2f3c1c0a7d02" },
  { value: "Safeguarding.Principal", displayName: "Principal", id: "5b1f0c52-6a5e-4f0e-9a3f-2f3c1c0a7d03" },
  { value: "Safeguarding.Administrator", displayName: "Administrator", id: "5b1f0c52-6a5e-4f0e-9a3f-2f3c1c0a7d04" },
].map((role) => ({ ...role, allowedMemberTypes: ["User"], isEnabled: true }));

/** What the college's own system knows of a learner beyond the directory (R10.1). */
export interface LearnerDetails {
  readonly learnerId: string;
  readonly year: string;
  readonly tutorGroup: string;
  readonly keyWorkerId: string;
  readonly needs: readonly string[];
  readonly lookedAfter: boolean;
}

/**
 * Everybody with an account (learners too, as in a school's tenant), who has which app role of Lantern, and the education
 * users that School Data Sync would have made. Ids of the service principal and of the assignments follow the school's.
 */
export function directoryOf(school: DemoSchool, clientId: string = fictionalApp.clientId): Directory {
  const random = randomFor(0, school.tenantId);
  const principalId = random.uuid();
  const assigned = school.staff.flatMap((person) =>
    person.roles.map((value): AppRoleAssignment => {
      const appRoleId = appRoles.find((role) => role.value === value)?.id;
      if (appRoleId === undefined) throw new Error(`${value} is no app role of Lantern`);
      return {
        id: random.uuid(),
        appRoleId,
        principalId: person.id,
        principalType: "User",
        principalDisplayName: person.name,
        resourceId: principalId,
        resourceDisplayName: "Lantern",
      };
    }),
  );
  const groupId = random.uuid();
  return {
    groups: [safeguardingGroup(school, groupId)],
    siteGroup: groupId,
    users: [...school.staff.map(staffAccount), ...school.learners.map(learnerAccount)],
    servicePrincipals: [{ id: principalId, appId: clientId, displayName: "Lantern", appRoles: [...appRoles] }],
    appRoleAssignments: assigned,
    educationUsers: [...school.staff.map(asTeacher), ...school.learners.map(asStudent)],
  };
}

/** The private group behind the safeguarding site: the people who may open it, and nobody else (R4.4b). */
function safeguardingGroup({ staff, cast }: DemoSchool, id: string): DirectoryGroup {
  const openers = staff.filter(({ roles }) => roles.some((role) => role !== "Safeguarding.Administrator"));
  return {
    group: { id, displayName: "Safeguarding", mail: `safeguarding@${mailDomain}`, visibility: "Private" },
    members: openers.map((person) => person.id),
    owners: [cast.dsl],
  };
}

/** One row for each learner. */
export function learnerDetails(school: DemoSchool): readonly LearnerDetails[] {
  return school.learners.map(({ id, year, tutorGroup, keyWorkerId, needs, lookedAfter }) => ({
    learnerId: id,
    year,
    tutorGroup,
    keyWorkerId,
    needs,
    lookedAfter,
  }));
}

function staffAccount({ id, givenName, surname, name, jobTitle, mail, phone }: DemoStaff): User {
  return {
    id,
    displayName: name,
    givenName,
    surname,
    jobTitle,
    mail,
    userPrincipalName: mail,
    businessPhones: [phone],
    userType: "Member",
    accountEnabled: true,
  };
}

function learnerAccount({ id, givenName, surname, name, studentNumber }: DemoLearner): User {
  const mail = `${studentNumber}@${mailDomain}`.toLowerCase();
  return {
    id,
    displayName: name,
    givenName,
    surname,
    jobTitle: null,
    mail,
    userPrincipalName: mail,
    businessPhones: [],
    userType: "Member",
    accountEnabled: true,
  };
}

function asTeacher({ id, givenName, surname, name, mail }: DemoStaff): EducationUser {
  return { id, displayName: name, givenName, surname, mail, primaryRole: "teacher" };
}

function asStudent(learner: DemoLearner): EducationUser {
  const { id, givenName, surname, name, year, birthDate, studentNumber } = learner;
  return {
    id,
    displayName: name,
    givenName,
    surname,
    mail: learnerAccount(learner).mail ?? null,
    primaryRole: "student",
    student: { grade: year, birthDate, studentNumber, externalId: studentNumber },
  };
}
