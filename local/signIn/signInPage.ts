import { html, raw } from "hono/html";
import type { SampleOffice } from "../sample/offices.ts";

const words = {
  vi: {
    title: "Đăng nhập mẫu",
    intro: "Đây là dịch vụ đăng nhập của bản chạy thử trên máy này. Chọn một người mẫu để tiếp tục.",
  },
  en: {
    title: "Sample sign-in",
    intro: "This is the sign-in service of the trial on this machine. Choose a sample person to go on.",
  },
};

const roleNames = {
  clerk: { vi: "Văn thư", en: "Clerk" },
  agencyLeader: { vi: "Lãnh đạo cơ quan", en: "Agency leader" },
  chief: { vi: "Chánh Văn phòng", en: "Office chief" },
  unitLeader: { vi: "Lãnh đạo đơn vị", en: "Unit leader" },
  assignee: { vi: "Người thực hiện", en: "Assignee" },
  administrator: { vi: "Quản trị", en: "Administrator" },
} as const;

const style = `
  :root { color-scheme: light dark; font: 16px/1.45 "Segoe UI", system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 30rem; padding: 1.25rem; }
  h1 { font-size: 1.4rem; }
  h2 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
  button {
    display: block; width: 100%; text-align: start; font: inherit; margin: 0.4rem 0; padding: 0.6rem 0.8rem;
    border: 1px solid color-mix(in srgb, CanvasText 35%, transparent); border-radius: 6px;
    background: Canvas; color: CanvasText; cursor: pointer;
  }
  button:hover { background: color-mix(in srgb, CanvasText 8%, Canvas); }
  button:focus-visible { outline: 2px solid Highlight; outline-offset: 2px; }
  small { display: block; }
`;

/** The page on which one of the sample people is chosen: a plain form, no script. */
export async function signInPage(offices: readonly SampleOffice[], language: "vi" | "en"): Promise<string> {
  const say = words[language];
  const unitName = (office: SampleOffice, id: string) => office.directory.units.find((unit) => unit.id === id)?.name;
  const page = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${say.title} · Giao việc</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <main>
          <h1>${say.title}</h1>
          <p>${say.intro}</p>
          <form method="post">
            ${offices.map(
              (office) => html`
                <h2>${office.name[language]}</h2>
                ${office.people.map(
                  (person) => html`
                    <button name="person" value="${person.id}">
                      ${person.name}
                      <small
                        >${person.posts
                          .map((post) => `${roleNames[post.role][language]} · ${unitName(office, post.unit) ?? ""}`)
                          .join("; ")}</small
                      >
                    </button>
                  `,
                )}
              `,
            )}
          </form>
        </main>
      </body>
    </html>`;
  return page.toString();
}
