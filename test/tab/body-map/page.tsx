/**
 * The form of a body map alone on a page, for its test and for looking at it: `#dark` and `#contrast` choose a theme. What it
 * sends goes to `/sent`, whose answer it shows; what was recorded it shows as the record does.
 */
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { type BodyMap, readBodyMap } from "../../../src/domain/body-map.ts";
import { isRefusal } from "../../../src/domain/refusal.ts";
import { Themed } from "../../../tab/App.tsx";
import { BodyMapForm } from "../../../tab/parts/body-map/BodyMapForm.tsx";
import { BodyMapView } from "../../../tab/parts/body-map/BodyMapView.tsx";
import { emptyBodyMapDraft } from "../../../tab/parts/body-map/draft.ts";
import type { SendBodyMap } from "../../../tab/parts/body-map/use-sending.ts";

const theme = (["dark", "contrast"] as const).find((one) => window.location.hash === `#${one}`) ?? "default";

function Page() {
  const [draft, setDraft] = useState(() => emptyBodyMapDraft({ observer: "Tom Okafor" }));
  const [map, setMap] = useState<BodyMap>();
  const [isRecorded, setRecorded] = useState(false);
  const send: SendBodyMap = async (command) => {
    const read = readBodyMap(command.map, command.occurred);
    if (!isRefusal(read)) setMap(read);
    const response = await fetch("/sent", { method: "POST", body: JSON.stringify(command) });
    if (response.status >= 500) throw new Error("failed");
    return response.json();
  };
  return (
    <Themed theme={theme}>
      <main style={{ padding: 16 }}>
        <h1 style={{ font: "600 20px/28px sans-serif", margin: "0 0 12px" }}>Body map</h1>
        {isRecorded && map !== undefined ? (
          <BodyMapView map={map} />
        ) : (
          <BodyMapForm
            draft={draft}
            change={setDraft}
            send={send}
            recorded={() => setRecorded(true)}
            cancel={() => undefined}
          />
        )}
      </main>
    </Themed>
  );
}

const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no place for the form");
createRoot(place).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
