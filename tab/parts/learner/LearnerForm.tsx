/** A form of a learner's file, held to what its author had on screen when they began. */
import type { LearnerFileCommand } from "../../../src/contract/learner-file-commands.ts";
import type { LearnerPage } from "../../../src/contract/learner-page.ts";
import type { WorkForm } from "../../forms/work-form.ts";
import { useLearnerFile } from "../../queries.ts";
import { learnerTexts as t } from "../../texts/learner-en.ts";
import { CommandForm } from "../work/CommandForm.tsx";

interface Props {
  readonly page: LearnerPage;
  readonly form: WorkForm<LearnerFileCommand>;
  /** Called when it is recorded, and when it is put away. */
  readonly leave: () => void;
}

export function LearnerForm({ page, form, leave }: Props) {
  const send = useLearnerFile(page.learner.id);
  return (
    <CommandForm
      key={form.name}
      form={form}
      place={page.learner.id}
      standing={form.name === "review-chronology" ? chronologyOf(page) : fileOf(page)}
      send={send}
      recorded={leave}
      cancel={leave}
    />
  );
}

/** A review rests on a moment: that of the newest entry, in milliseconds since 1970. */
function chronologyOf({ review }: LearnerPage) {
  const newest = review.upTo === undefined ? 0 : Date.parse(review.upTo);
  return { newest, isUnread: (basedOn: number) => basedOn < newest, meanwhile: t.review.meanwhile };
}

function fileOf({ file }: LearnerPage) {
  const { newest, newestToRead } = file;
  return { newest, isUnread: (basedOn: number) => basedOn < newestToRead, meanwhile: t.file.meanwhile };
}
