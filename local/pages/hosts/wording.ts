export const wording = {
  vi: {
    home: "Trang đầu",
    language: "English",
    appearance: "Giao diện",
    light: "Sáng",
    dark: "Tối",
    contrast: "Tương phản cao",
    pane: "Khung Giao việc",
    resize: "Độ rộng của khung",
  },
  en: {
    home: "Start page",
    language: "Tiếng Việt",
    appearance: "Appearance",
    light: "Light",
    dark: "Dark",
    contrast: "High contrast",
    pane: "Giao việc pane",
    resize: "Width of the pane",
  },
} as const;
