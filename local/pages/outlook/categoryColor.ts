/** Outlook's category colours (`CategoryColor.Preset0` …), as far as the sample mailbox uses them; all carry dark text. */
const backgrounds: Readonly<Record<string, string>> = {
  Preset0: "#F4A6AD",
  Preset1: "#F9C6A0",
  Preset2: "#E5D3B7",
  Preset3: "#FDEE9E",
  Preset4: "#A7E3A5",
  Preset5: "#A6E9ED",
  Preset6: "#D3DAA7",
  Preset7: "#A9D3F2",
  Preset8: "#D2C0EA",
};

/** The look of a category's chip. */
export function categoryColor(color: string): { backgroundColor: string; color: string } {
  return { backgroundColor: backgrounds[color] ?? "#E0E0E0", color: "#242424" };
}
