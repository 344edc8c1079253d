import { createRoot } from "react-dom/client";
import { MailboxPage } from "./MailboxPage.tsx";

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<MailboxPage />);
