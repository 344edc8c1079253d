import { createRoot } from "react-dom/client";
import { OutlookPage } from "./OutlookPage.tsx";

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<OutlookPage />);
