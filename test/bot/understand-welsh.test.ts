/** What people write to Lantern in Welsh, whichever language it speaks to them. */
import { describe, expect, it } from "vitest";
import { understand } from "../../bot/understand.ts";

describe("a message in Welsh that only greets, thanks or asks what this is, is greeted", () => {
  it.each([
    "Helo bawb",
    "Shwmae Lantern!",
    "Diolch yn fawr iawn",
    "Diolch o galon",
    "Iawn, diolch",
    "Popeth yn iawn",
    "Nac oes",
    "Dim diolch",
    "Sori, dim ots",
    "Mae'n ddrwg gen i",
    "Hwyl fawr",
    "Cymorth",
    "Helpwch fi os gwelwch yn dda",
    "Allwch chi fy helpu?",
    "A allwch chi helpu?",
    "Beth allwch chi ei wneud?",
    "Beth yw hwn?",
    "Pwy ydych chi?",
    "Sut mae hyn yn gweithio?",
    "Sut mae'n gweithio?",
    "Pwy sy'n darllen hwn?",
    "Ydy hyn yn gyfrinachol?",
    "A yw hyn yn breifat",
    "Iaith",
    "Newid iaith",
  ])("%j", (message) => {
    expect(understand(message)).toEqual({ means: "greet" });
  });
});

describe("a message in Welsh that asks for the form, and says no more, opens an empty one", () => {
  it.each([
    "Codi pryder",
    "codi pryder os gwelwch yn dda",
    "Codi pyrder",
    "Pryder newydd",
    "Pryder diogelu newydd",
    "Pryder lles brys",
    "Consyrn",
    "Hoffwn godi pryder",
    "Hoffwn i godi pryder, plis",
    "Byddwn i'n hoffi codi pryder",
    "Dw i eisiau codi pryder",
    "dwi isio adrodd rhywbeth",
    "dwi moyn riportio rhywbeth",
    "Rwyf am gofnodi pryder",
    "Rydw i am adrodd digwyddiad",
    "Mae angen i mi godi pryder",
    "Rhaid i mi gofnodi digwyddiad",
    "Mae gen i bryder",
    "Mae gennyf bryder am ddysgwr",
    "Mae gyda fi bryder am un o'n disgyblion",
    "Ga i godi pryder?",
    "A gaf i godi pryder am blentyn os gwelwch yn dda?",
    "Alla i adrodd am rywun?",
    "Sut ydw i'n codi pryder?",
    "Sut mae codi pryder?",
    "Ble alla i gofnodi digwyddiad",
    "Oes modd i mi godi pryder am fyfyriwr?",
    "Helpwch fi i godi pryder",
    "Agor y ffurflen",
    "Llenwi ffurflen",
    "ffurflen",
    "Gwneud datgeliad",
    "Codi pryder am ddisgybl",
    "Codi pryder am un o'r plant",
    "Bore da, hoffwn godi pryder, diolch",
    "Helo Lantern, dw i'n poeni am ddysgwr",
    "Dwi'n poeni am un o fy nisgyblion",
    "Rwy'n poeni",
    "Rwy’n poeni’n fawr am ddysgwr",
    "Rydw i'n pryderu am blentyn",
    "Wi'n becso am rywun",
    "Poeni am rywun",
    "Yn poeni am ddysgwr",
    "Mae rhywbeth wedi digwydd",
    "Digwyddodd rhywbeth heddiw",
    "“Codi pryder”",
  ])("%j", (message) => {
    expect(understand(message)).toEqual({ means: "raise", told: "" });
  });
});

describe("a message in Welsh that asks for one's own concerns lists them (R4.4)", () => {
  it.each([
    "Fy mhryderon",
    "fy mhryderon i",
    "Fy mhrydeorn",
    "Fy adroddiadau",
    "Dangos fy mhryderon",
    "Dangoswch i mi fy mhryderon os gwelwch yn dda",
    "Ga i weld fy mhryderon?",
    "Hoffwn weld fy mhryderon",
    "Dw i eisiau gweld fy mhryderon",
    "Rhestr o fy mhryderon",
    "Ble mae fy mhryderon?",
    "Statws",
    "Beth yw statws fy mhryder?",
    "Beth ddigwyddodd i fy mhryder",
    "Beth sydd wedi digwydd i fy mhryder i?",
    "Oes unrhyw newyddion am fy mhryder?",
    "A yw fy mhryder wedi'i ddarllen?",
    "Ydy fy mhryderon wedi cael eu hadolygu eto?",
    "Beth ydw i wedi'i godi?",
    "Pa bryderon ydw i wedi'u codi",
  ])("%j", (message) => {
    expect(understand(message)).toEqual({ means: "own-concerns" });
  });
});

describe("a message in Welsh that asks for the school's policies lists them (R21)", () => {
  it.each([
    "Polisïau",
    "Y polisi diogelu",
    "Ble mae polisi diogelu'r ysgol?",
    "Dangoswch i mi eich polisïau",
    "Hoffwn weld y polisi diogelu os gwelwch yn dda",
    "Bore da, ga i ddarllen polisïau'r ysgol, plis",
  ])("%j", (message) => {
    expect(understand(message)).toEqual({ means: "policies" });
  });
});

describe("a message that asks for a language is answered in it from then on", () => {
  it.each([
    "Cymraeg",
    "cymraeg os gwelwch yn dda",
    "Yn Gymraeg, plis",
    "Siaradwch Gymraeg",
    "Allwch chi siarad Cymraeg?",
    "Newid i'r Gymraeg",
    "Welsh",
    "In Welsh please",
    "Can you speak Welsh?",
    "Switch to Welsh",
    "Change language to Welsh",
  ])("Welsh: %j", (message) => {
    expect(understand(message)).toEqual({ means: "language", language: "cy" });
  });

  it.each(["English", "In English, please", "Saesneg", "Yn Saesneg os gwelwch yn dda", "Newid i Saesneg"])(
    "English: %j",
    (message) => {
      expect(understand(message)).toEqual({ means: "language", language: "en" });
    },
  );
});

describe("whatever else is typed in Welsh, or about a language, becomes the form's text", () => {
  it.each([
    "Mae hi wedi brifo",
    "Mae e'n gwaedu",
    "Dw i'n poeni am Ada Quill",
    "Rwy'n poeni y bydd yn brifo ei hun",
    "Codi pryder am Ada Quill, 8B",
    "Hoffwn godi pryder am Ada",
    "Mae gen i bryder: doedd ganddi ddim cinio",
    "Fy mhryder yw nad yw hi byth yn bwyta",
    "Mae fy mhryderon am Ada wedi tyfu",
    "Bore da, mae Ada wedi brifo ei braich",
    "Dywedodd wrthyf fod ei dad wedi ei daro",
    "Digwyddodd rhywbeth yn y ffreutur",
    "Mae rhywbeth wedi digwydd i Ada",
    "Help, mae ganddo gyllell",
    "Na, fe wnaeth eto",
    "Nid yw hi'n ddiogel",
    "merch ym mlwyddyn 9",
    "fy mrawd",
    "She only speaks Welsh",
    "They shouted at him in English",
    "Her English teacher hit her",
    "Mae'n siarad Cymraeg gartref ac yn crio",
  ])("%j", (message) => {
    expect(understand(message)).toEqual({ means: "raise", told: message });
  });
});
