import { collectionMembers } from "./collectionMembers.ts";
import { controlMembers } from "./controlMembers.ts";
import { documentObjects, type WordStage } from "./documentObjects.ts";
import { orNotFound, type MemberTable, type WordObjects } from "./objects.ts";

type Range = WordObjects["Range"];

const body: WordObjects["Body"] = { type: "Body" };

/** The members of WordApi 1.1–1.3 that are implemented. Everything else is refused with ApiNotFound. */
export function wordMembers(stage: WordStage): MemberTable {
  const { docx } = stage;
  const objects = documentObjects(stage);
  const { bodyStretch, controlOf, controlOfStretch, controls, controlsAt, insertControl, listItem, neighbour } =
    objects;
  const { paragraphs, paragraphsIn, range, rangeAt, search, selectAt, siblingIndex, span, textIn, whole } = objects;
  return {
    ...controlMembers(stage, objects),
    Document: {
      properties: { Saved: () => false },
      navigation: { Body: () => body, ContentControls: () => controls(docx.controls()) },
      methods: {
        GetSelection: () => range(stage.selection() ?? rangeAt(bodyStretch(), "Start").stretch),
        Save: () => {
          stage.save();
        },
      },
      changes: ["Save"],
    },
    Body: {
      properties: { Text: () => textIn(bodyStretch()), Type: () => "MainDoc" },
      navigation: { Paragraphs: () => paragraphs(docx.paragraphs()), ContentControls: () => controls(docx.controls()) },
      methods: {
        Search: (_, words, options) => search(bodyStretch(), words, options),
        GetRange: (_, location) => rangeAt(bodyStretch(), location),
        Select: (_, mode) => {
          selectAt(bodyStretch(), mode);
        },
      },
    },
    Paragraph: {
      properties: {
        Text: ({ element }) => docx.textOf(element),
        Style: ({ element }) => docx.styleOf(element),
        IsListItem: ({ element }) => docx.listPlace(element) !== null,
        TableNestingLevel: ({ element }) => docx.tableNestingLevel(element),
        IsLastParagraph: ({ element }) => docx.paragraphs().at(-1) === element,
      },
      navigation: {
        ContentControls: ({ element }) => controlsAt(whole(element)),
        ParentContentControl: ({ element }) => orNotFound(controlOf(element)),
        ParentContentControlOrNullObject: ({ element }) => controlOf(element),
        ListItem: ({ element }) => orNotFound(listItem(element)),
        ListItemOrNullObject: ({ element }) => listItem(element),
      },
      methods: {
        GetRange: ({ element }, location) => rangeAt(whole(element), location),
        Search: ({ element }, words, options) => search(whole(element), words, options),
        InsertContentControl: ({ element }) => insertControl(whole(element)),
        GetNextOrNullObject: ({ element }) => neighbour(element, 1),
        GetPreviousOrNullObject: ({ element }) => neighbour(element, -1),
        Select: ({ element }, mode) => {
          selectAt(whole(element), mode);
        },
      },
      changes: ["InsertContentControl"],
    },
    ParagraphCollection: { methods: collectionMembers() },
    Range: {
      properties: {
        Text: ({ stretch }) => textIn(stretch),
        Style: ({ stretch }) => docx.styleOf(stretch.first),
        IsEmpty: ({ stretch }) => stretch.first === stretch.last && stretch.start === stretch.end,
      },
      navigation: {
        Paragraphs: ({ stretch }) => paragraphs(paragraphsIn(stretch)),
        ContentControls: ({ stretch }) => controlsAt(stretch),
        ParentContentControl: ({ stretch }) => orNotFound(controlOfStretch(stretch)),
        ParentContentControlOrNullObject: ({ stretch }) => controlOfStretch(stretch),
      },
      methods: {
        GetRange: ({ stretch }, location) => rangeAt(stretch, location),
        Search: ({ stretch }, words, options) => search(stretch, words, options),
        ExpandTo: ({ stretch }, other) => range(span(stretch, (other as Range).stretch)),
        InsertContentControl: ({ stretch }) => insertControl(stretch),
        Select: ({ stretch }, mode) => {
          selectAt(stretch, mode);
        },
      },
      changes: ["InsertContentControl"],
    },
    RangeCollection: { methods: collectionMembers() },
    ListItem: {
      properties: {
        ListString: ({ element }) => docx.listPlace(element)?.listString,
        Level: ({ element }) => docx.listPlace(element)?.level,
        SiblingIndex: ({ element }) => siblingIndex(element),
      },
    },
    SearchOptions: {
      setters: {
        MatchCase: ({ values }, value) => void values.set("MatchCase", value),
        MatchWholeWord: ({ values }, value) => void values.set("MatchWholeWord", value),
      },
    },
    // office.js says by itself that it could run ribbon commands; there is no ribbon here.
    AddinInternalService: { methods: { NotifyActionHandlerReady: () => undefined } },
  };
}
