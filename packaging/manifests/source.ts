/** The one source of the three manifests: everything they must agree on, and the three ids they must not share. */
import packageJson from "../../package.json" with { type: "json" };

/** A text that Office shows, in both languages; Vietnamese is the default locale. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Where an installation's pane is served, and which application it signs people in with. */
export interface Site {
  /** Ends in "/": "https://localhost:3000/pane/". */
  readonly pane: URL;
  /** The application registered in Entra ID; none where the local issuer signs people in. */
  readonly clientId?: string;
}

/** What `npm start` serves; the manifests at the root are made for it. */
export const localSite: Site = { pane: new URL("https://localhost:3000/pane/") };

export const addin = {
  /** Never change these: to Office another id is another add-in. */
  ids: {
    word: "d0bddfc9-12e0-4939-a2a8-1181c0d8b673",
    outlook: "54d236b1-083f-4814-b0f2-410a436ee0d9",
    unified: "f86eb0fd-c20b-4173-a342-2b0ec73a18c0",
  },
  version: packageJson.version,
  provider: "Giao việc",
  accent: "#B3261E",
  /** The lowest API levels the pane works on; it asks at run time for all that lies above. */
  requires: { word: "1.3", customXmlParts: "1.1", mailbox: "1.8" },
  name: { vi: "Giao việc", en: "Giao việc" },
  fullName: { vi: "Giao việc từ văn bản chỉ đạo", en: "Giao việc: tasks from official directives" },
  tagline: {
    vi: "Đọc văn bản chỉ đạo, giao từng nhiệm vụ và theo dõi đến khi hoàn thành.",
    en: "Reads directives, assigns each task and follows it until it is done.",
  },
  description: {
    vi:
      "Đọc văn bản chỉ đạo ngay trong Outlook và Word, đề xuất từng nhiệm vụ kèm đơn vị chủ trì, đơn vị phối hợp và " +
      "thời hạn; lãnh đạo giao việc, đơn vị nhận việc, hệ thống nhắc việc qua thư điện tử.",
    en:
      "Reads directives in Outlook and Word, proposes each task with its lead unit, coordinating units and deadline; " +
      "leaders assign, units take on, and reminders go out by e-mail.",
  },
  button: { vi: "Giao việc", en: "Giao việc" },
  buttonTip: {
    vi: "Đọc văn bản đang mở và đề xuất các nhiệm vụ cần giao.",
    en: "Reads what is open and proposes the tasks to assign.",
  },
  started: { vi: "Giao việc đã sẵn sàng", en: "Giao việc is ready" },
  startedTip: {
    vi: "Chọn Giao việc trên thẻ Trang đầu (Home) để đọc văn bản đang mở.",
    en: "Choose Giao việc on the Home tab to read the open document.",
  },
} as const;

/** Addresses below a site that the manifests name. */
export function addresses(site: Site) {
  const at = (path: string) => new URL(path, site.pane).href;
  return {
    origin: site.pane.origin,
    host: site.pane.host,
    pane: at("index.html"),
    support: at("./"),
    icon: (size: 16 | 32 | 64 | 80 | 128) => at(`icons/icon-${size}.png`),
  };
}
