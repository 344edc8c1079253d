import { createRoot } from "react-dom/client";
import { WordPage } from "./WordPage.tsx";

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<WordPage />);
