import { createRoot } from "react-dom/client";
import { StartPage } from "./StartPage.tsx";

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<StartPage />);
