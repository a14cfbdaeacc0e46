import { describe, expect, it } from "vitest";
import { directoryOf, learnerDetails } from "../../../../infra/local/school/directory.ts";
import { makeDemoSchool } from "../../../../infra/local/school/school.ts";

const school = makeDemoSchool({ seed: 1, now: "2026-11-24T14:20:00.000Z" });
const directory = directoryOf(school);

describe("the demo school in Microsoft's directory", () => {
  it("has an account for everybody, and an education user for each account", () => {
    expect(directory.users).toHaveLength(1620);
    expect(directory.educationUsers.map(({ id }) => id)).toEqual(directory.users.map(({ id }) => id));
    expect(new Set(directory.users.map(({ userPrincipalName }) => userPrincipalName)).size).toBe(1620);
  });

  it("gives Lantern's app roles to the five who have one (R4.4)", () => {
    const [lantern] = directory.servicePrincipals;
    const given = directory.appRoleAssignments.map(({ principalId, appRoleId, resourceId }) => {
      expect(resourceId).toBe(lantern?.id);
      const role = lantern?.appRoles?.find(({ id }) => id === appRoleId)?.value;
      return `${school.staff.find(({ id }) => id === principalId)?.name}: ${role}`;
    });
    expect(given).toEqual([
      "Miriam Okafor: Safeguarding.DSL",
      "Tom Bradshaw: Safeguarding.Deputy",
      "Sunita Rao: Safeguarding.Deputy",
      "Helen Marsh: Safeguarding.Principal",
      "Ian Foster: Safeguarding.Administrator",
    ]);
  });

  it("tells of learners as School Data Sync does", () => {
    const learner = school.learners[0];
    const user = directory.educationUsers.find(({ id }) => id === learner?.id);
    expect(user).toMatchObject({
      displayName: learner?.name,
      primaryRole: "student",
      student: {
        grade: learner?.year,
        birthDate: learner?.birthDate,
        studentNumber: learner?.studentNumber,
        externalId: learner?.studentNumber,
      },
    });
    expect(directory.educationUsers.filter(({ primaryRole }) => primaryRole === "student")).toHaveLength(1500);
  });

  it("takes the application id that is configured", () => {
    expect(directoryOf(school, "an-id").servicePrincipals[0]?.appId).toBe("an-id");
  });

  it("is the same at every start", () => {
    expect(directoryOf(school)).toEqual(directory);
  });
});

describe("the college's own system", () => {
  it("tells year, tutor group, key worker, needs and care of each learner (R10.1)", () => {
    const rows = learnerDetails(school);
    expect(rows).toHaveLength(1500);
    const one = school.learners.find(({ needs }) => needs.length > 0);
    expect(rows.find(({ learnerId }) => learnerId === one?.id)).toEqual({
      learnerId: one?.id,
      year: one?.year,
      tutorGroup: one?.tutorGroup,
      keyWorkerId: one?.keyWorkerId,
      needs: one?.needs,
      lookedAfter: one?.lookedAfter,
    });
  });
});
