import type { ActName } from "../../directive/contract/directive.ts";
import type { DigestSection } from "../../directive/reminder/digest.ts";
import type { Step } from "../../directive/reminder/steps.ts";

interface StepWords {
  /** Begins the subject: what is asked. */
  readonly ask: string;
  readonly lead: string;
  readonly reason: string;
}

export interface MailWords {
  readonly toPerson: (name: string) => string;
  readonly toUnit: (name: string) => string;
  readonly point: (path: string) => string;
  readonly points: (count: number) => string;
  readonly generalOrders: (count: number) => string;
  readonly letter: string;
  readonly numbered: (number: string) => string;
  readonly withoutNumber: (symbol: string) => string;
  readonly dated: (day: string) => string;
  readonly inMonth: (month: string) => string;
  readonly due: (day: string) => string;
  readonly internalDue: (day: string) => string;
  readonly overdueBy: (days: number) => string;
  readonly daysLeft: (days: number) => string;
  readonly lastDay: string;
  readonly issuedBy: (issuer: string) => string;
  readonly about: (subject: string) => string;
  readonly person: (name: string) => string;
  readonly because: (reason: string) => string;
  readonly extension: (day: string, late: boolean) => string;
  readonly extensionGranted: (day: string) => string;
  readonly extensionRefused: string;
  readonly leadProposed: (unit: string) => string;
  readonly open: string;
  readonly openAll: string;
  readonly more: (count: number) => string;
  readonly sender: string;
  readonly steps: Readonly<Record<Step, StepWords>>;
  /** `returned`, to somebody who may not direct. */
  readonly returnedToKnow: StepWords;
  readonly digest: {
    readonly subject: (day: string, count: number) => string;
    readonly lead: string;
    readonly reason: string;
    readonly sections: Readonly<Record<DigestSection, string>>;
    readonly acts: Readonly<Record<ActName, string>>;
  };
}

const vi: MailWords = {
  toPerson: (name) => `Kính gửi Ông/Bà ${name},`,
  toUnit: (name) => `Kính gửi ${name},`,
  point: (path) => `Điểm ${path}`,
  points: (count) => `${count} nhiệm vụ`,
  generalOrders: (count) => `${count} nội dung chỉ đạo chung`,
  letter: "Văn bản",
  numbered: (number) => `số ${number}`,
  withoutNumber: (symbol) => `chưa điền số, ký hiệu ${symbol}`,
  dated: (day) => `ngày ${day}`,
  inMonth: (month) => `tháng ${month}`,
  due: (day) => `Thời hạn: ${day}`,
  internalDue: (day) => `Thời hạn nội bộ: ${day}`,
  overdueBy: (days) => `Quá hạn ${days} ngày làm việc`,
  daysLeft: (days) => `Còn ${days} ngày làm việc`,
  lastDay: "Hôm nay là hạn cuối",
  issuedBy: (issuer) => `Cơ quan ban hành: ${issuer}`,
  about: (subject) => `Trích yếu: ${subject}`,
  person: (name) => `Người thực hiện: ${name}`,
  because: (reason) => `Lý do: ${reason}`,
  extension: (day, late) => `Đề nghị gia hạn đến ${day}${late ? " (đề nghị sau khi hết hạn)" : ""}`,
  extensionGranted: (day) => `Được gia hạn đến ${day}`,
  extensionRefused: "Không được gia hạn",
  leadProposed: (unit) => `Đề nghị chuyển cho: ${unit}`,
  open: "Mở nhiệm vụ",
  openAll: "Mở danh sách việc",
  more: (count) => `… và ${count} nhiệm vụ khác trong danh sách.`,
  sender: "Giao việc gửi tự động; thư trả lời không có người đọc.",
  steps: {
    directed: {
      ask: "Đề nghị tiếp nhận và phân công",
      lead: "Lãnh đạo cơ quan đã giao nhiệm vụ dưới đây. Kính đề nghị tiếp nhận và phân công người thực hiện, hoặc trả lại kèm lý do.",
      reason: "Thư được gửi tới lãnh đạo đơn vị được giao chủ trì.",
    },
    acknowledge: {
      ask: "Đề nghị xác nhận đã quán triệt",
      lead: "Văn bản có nội dung chỉ đạo chung dưới đây. Kính đề nghị xác nhận đã quán triệt trong đơn vị.",
      reason: "Thư được gửi vì đơn vị thuộc phạm vi chỉ đạo chung của văn bản.",
    },
    assigned: {
      ask: "Giao thực hiện",
      lead: "Nhiệm vụ dưới đây đã được giao cho Ông/Bà thực hiện.",
      reason: "Thư được gửi vì lãnh đạo đơn vị đã phân công Ông/Bà là người thực hiện.",
    },
    returned: {
      ask: "Đề nghị xem xét nhiệm vụ bị trả lại",
      lead: "Đơn vị đã trả lại nhiệm vụ dưới đây. Kính đề nghị xem xét và giao lại.",
      reason: "Thư được gửi tới người có thẩm quyền giao nhiệm vụ.",
    },
    redo: {
      ask: "Đề nghị thực hiện lại, bổ sung",
      lead: "Kết quả đã báo cáo chưa được xác nhận. Kính đề nghị thực hiện lại hoặc bổ sung.",
      reason: "Thư được gửi tới người, đơn vị đang thực hiện nhiệm vụ.",
    },
    extensionAsked: {
      ask: "Đề nghị gia hạn",
      lead: "Có đề nghị gia hạn đối với nhiệm vụ dưới đây. Kính đề nghị xem xét, quyết định; trong khi chờ, thời hạn cũ vẫn được tính.",
      reason: "Thư được gửi tới người có thẩm quyền quyết định thời hạn này.",
    },
    extensionDecided: {
      ask: "Kết quả đề nghị gia hạn",
      lead: "Đề nghị gia hạn đối với nhiệm vụ dưới đây đã được quyết định.",
      reason: "Thư được gửi vì Ông/Bà đã đề nghị gia hạn.",
    },
    due7: {
      ask: "Còn 7 ngày làm việc",
      lead: "Nhiệm vụ dưới đây còn 7 ngày làm việc là đến hạn.",
      reason: "Thư được gửi tới người, đơn vị đang thực hiện nhiệm vụ.",
    },
    due3: {
      ask: "Còn 3 ngày làm việc",
      lead: "Nhiệm vụ dưới đây còn 3 ngày làm việc là đến hạn.",
      reason: "Thư được gửi tới người, đơn vị đang thực hiện nhiệm vụ.",
    },
    due1: {
      ask: "Còn 1 ngày làm việc",
      lead: "Nhiệm vụ dưới đây đến hạn vào ngày làm việc tiếp theo.",
      reason: "Thư được gửi tới người, đơn vị đang thực hiện nhiệm vụ.",
    },
    dueToday: {
      ask: "Đến hạn hôm nay",
      lead: "Nhiệm vụ dưới đây đến hạn trong hôm nay. Kính đề nghị hoàn thành và báo cáo kết quả.",
      reason: "Thư được gửi tới người, đơn vị đang thực hiện nhiệm vụ.",
    },
    escalateToUnit: {
      ask: "Quá hạn, đề nghị đôn đốc",
      lead: "Nhiệm vụ dưới đây đã quá hạn mà chưa có báo cáo kết quả. Kính đề nghị lãnh đạo đơn vị đôn đốc.",
      reason: "Thư được gửi tới lãnh đạo đơn vị có nhiệm vụ.",
    },
    escalateToChief: {
      ask: "Quá hạn, đề nghị cho ý kiến",
      lead: "Nhiệm vụ dưới đây đã quá hạn, đơn vị đã được đôn đốc mà chưa có báo cáo kết quả.",
      reason: "Thư được gửi vì Ông/Bà theo dõi chung việc thực hiện nhiệm vụ của cơ quan.",
    },
  },
  returnedToKnow: {
    ask: "Nhiệm vụ bị trả lại (để biết)",
    lead: "Đơn vị đã trả lại nhiệm vụ dưới đây. Xin gửi Ông/Bà để biết và theo dõi; lãnh đạo cơ quan xem xét việc giao lại.",
    reason: "Thư được gửi vì Ông/Bà đã trình văn bản này.",
  },
  digest: {
    subject: (day, count) => `Việc cần xử lý ngày ${day}: ${count} nhiệm vụ`,
    lead: "Kính đề nghị xem và xử lý các nhiệm vụ dưới đây.",
    reason: "Thư tổng hợp được gửi một lần mỗi ngày làm việc, chỉ khi có việc.",
    sections: {
      overdue: "Quá hạn",
      dueToday: "Đến hạn hôm nay",
      dueSoon: "Sắp đến hạn",
      returned: "Bị trả lại",
      waiting: "Đang chờ xử lý",
    },
    acts: {
      submit: "Cần trình",
      direct: "Cần chỉ đạo, giao việc",
      accept: "Cần tiếp nhận và phân công",
      return: "Cần trả lại",
      acknowledge: "Cần xác nhận đã quán triệt",
      start: "Cần bắt đầu thực hiện",
      note: "Cần cập nhật tiến độ",
      report: "Cần báo cáo kết quả",
      confirm: "Cần xác nhận hoàn thành",
      redo: "Cần thực hiện lại",
      completeHead: "Cần bổ sung thông tin văn bản",
      withdraw: "Cần thu hồi",
      askExtension: "Cần đề nghị gia hạn",
      grantExtension: "Cần quyết định việc gia hạn",
      refuseExtension: "Cần từ chối gia hạn",
      proposeLead: "Cần đề nghị chuyển đơn vị khác",
      agreeLead: "Cần quyết định việc chuyển đơn vị",
      refuseLead: "Cần giữ nguyên đơn vị",
    },
  },
};

const en: MailWords = {
  toPerson: (name) => `To Mr/Ms ${name},`,
  toUnit: (name) => `To ${name},`,
  point: (path) => `Point ${path}`,
  points: (count) => `${count} items`,
  generalOrders: (count) => `${count} general orders`,
  letter: "Letter",
  numbered: (number) => `no. ${number}`,
  withoutNumber: (symbol) => `number not filled in, symbol ${symbol}`,
  dated: (day) => `of ${day}`,
  inMonth: (month) => `of ${month}`,
  due: (day) => `Deadline: ${day}`,
  internalDue: (day) => `Internal deadline: ${day}`,
  overdueBy: (days) => `Overdue by ${days} working ${days === 1 ? "day" : "days"}`,
  daysLeft: (days) => `${days} working ${days === 1 ? "day" : "days"} left`,
  lastDay: "Today is the last day",
  issuedBy: (issuer) => `Issued by: ${issuer}`,
  about: (subject) => `Subject: ${subject}`,
  person: (name) => `Assigned to: ${name}`,
  because: (reason) => `Reason: ${reason}`,
  extension: (day, late) => `Extension asked for until ${day}${late ? " (asked after the deadline)" : ""}`,
  extensionGranted: (day) => `Extended until ${day}`,
  extensionRefused: "Not extended",
  leadProposed: (unit) => `Proposed instead: ${unit}`,
  open: "Open the item",
  openAll: "Open the list",
  more: (count) => `… and ${count} more in the list.`,
  sender: "Sent automatically by Giao việc; replies are not read.",
  steps: {
    directed: {
      ask: "Please accept and assign",
      lead: "The agency's leader has directed the following. Please accept it and name the person in charge, or return it with a reason.",
      reason: "This was sent to the leaders of the unit that was given the lead.",
    },
    acknowledge: {
      ask: "Please acknowledge",
      lead: "The letter gives the general order below. Please confirm that the unit has taken note of it.",
      reason: "This was sent because the letter's general order covers the unit.",
    },
    assigned: {
      ask: "Assigned",
      lead: "The following has been assigned to the recipient.",
      reason: "This was sent because the unit's leader named the recipient as the person in charge.",
    },
    returned: {
      ask: "Please review a returned item",
      lead: "The unit has returned the following. Please review it and direct it anew.",
      reason: "This was sent to those who direct the office's items.",
    },
    redo: {
      ask: "Please redo or complete",
      lead: "The reported result was not confirmed. Please redo or complete the following.",
      reason: "This was sent to the person and the unit in charge.",
    },
    extensionAsked: {
      ask: "Extension requested",
      lead: "More time is requested for the following. Please decide; until then the old deadline stands.",
      reason: "This was sent to whoever decides on this deadline.",
    },
    extensionDecided: {
      ask: "Extension decided",
      lead: "The request for more time for the following was decided.",
      reason: "This was sent because the recipient asked for the extension.",
    },
    due7: {
      ask: "7 working days left",
      lead: "The following is due in 7 working days.",
      reason: "This was sent to the person and the unit in charge.",
    },
    due3: {
      ask: "3 working days left",
      lead: "The following is due in 3 working days.",
      reason: "This was sent to the person and the unit in charge.",
    },
    due1: {
      ask: "1 working day left",
      lead: "The following is due on the next working day.",
      reason: "This was sent to the person and the unit in charge.",
    },
    dueToday: {
      ask: "Due today",
      lead: "The following is due today. Please finish it and report the result.",
      reason: "This was sent to the person and the unit in charge.",
    },
    escalateToUnit: {
      ask: "Overdue, please follow up",
      lead: "The following is overdue and no result has been reported. Please follow it up in the unit.",
      reason: "This was sent to the leaders of the unit in charge.",
    },
    escalateToChief: {
      ask: "Overdue, please decide",
      lead: "The following is overdue; the unit was reminded and has reported no result.",
      reason: "This was sent because the recipient follows up all items of the office.",
    },
  },
  returnedToKnow: {
    ask: "Item returned (for information)",
    lead: "The unit has returned the following. This is for information and follow-up; the agency's leaders decide on it.",
    reason: "This was sent because the recipient submitted the letter.",
  },
  digest: {
    subject: (day, count) => `To do on ${day}: ${count} ${count === 1 ? "item" : "items"}`,
    lead: "The items below need attention.",
    reason: "This summary is sent once a working day, and only when there is something to do.",
    sections: {
      overdue: "Overdue",
      dueToday: "Due today",
      dueSoon: "Due soon",
      returned: "Returned",
      waiting: "Waiting",
    },
    acts: {
      submit: "To be submitted",
      direct: "To be directed",
      accept: "To be accepted and assigned",
      return: "To be returned",
      acknowledge: "To be acknowledged",
      start: "To be started",
      note: "Progress to be noted",
      report: "Result to be reported",
      confirm: "Completion to be confirmed",
      redo: "To be done again",
      completeHead: "Details of the letter to be completed",
      withdraw: "To be withdrawn",
      askExtension: "Extension to be asked for",
      grantExtension: "Extension to be decided",
      refuseExtension: "Extension to be refused",
      proposeLead: "Another lead to be proposed",
      agreeLead: "Proposed lead to be decided",
      refuseLead: "Lead to be kept",
    },
  },
};

export const mailWords = { vi, en } as const;
