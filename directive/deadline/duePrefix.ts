/**
 * The words that make a day or a period a deadline; without one of them it is only a date. The labels stand in plans
 * and annexes ("Thời gian hoàn thành: tháng 9/2025").
 */
export const LABEL =
  "(?:[Tt]hời (?:gian|hạn)(?: thực hiện)?(?: hoàn thành| báo cáo| thực hiện)?|[Hh]oàn thành|[Tt]iến độ)(?: ?: ?| là )";

/** "by" words, their day included. */
export const BY =
  "(?:[Cc]hậm nhất|[Mm]uộn nhất|[Kk]hông (?:muộn|chậm) hơn|[Kk]hông quá|[Tt]rễ nhất)(?: là)?(?: vào| đến)?(?: hết)?|(?:[Đđ]ến |tới )?[Hh]ết";

/** "before" words; the day named is kept, and shown as the due date. */
export const BEFORE = "[Tt]rước";

export function boundOf(prefix: string): "before" | "by" {
  return /^trước/iu.test(prefix) ? "before" : "by";
}
