import { foldMarks } from "../vietnamese.ts";
import { beginsUnit } from "./readUnits.ts";

/** Words with which an order begins, without marks: recognition loses them ("đây mạnh", "Khan trương"). */
const ORDER =
  /^(?:giao|yeu cau|de nghi|de xuat|phan cong|chu tri|phoi hop|chi dao|tiep tuc|khan truong|chu dong|theo doi|ra soat|nghien cuu|tham muu|xay dung|huong dan|trien khai|day (?:nhanh|manh)|kiem tra|thuc hien|bao cao|hoan (?:thanh|thien)|trinh|don doc|kip thoi|tang cuong|tap trung|nang cao|xem xet|giai quyet|xu ly|cung cap|chia se|gui|tong hop|thong bao|bo tri|chuan bi|dam bao|bao dam|ho tro|ban hanh|phe duyet|tham dinh|lap|cap nhat|cong bo|cong khai|khai thac|van hanh|tuyen truyen|pho bien|quan triet|nghiem tuc|thuong xuyen|dinh ky|tien hanh|danh gia|thong ke|khac phuc|huy dong|bo sung|kien toan|duy tri|giam sat|dang tai|phat (?:dong|huy)|thanh lap|uu tien|van dong|quyet liet|tich cuc|tham gia|tiep nhan|bam sat|quan tam|lanh dao|dieu chinh|thuc day|can doi|ung dung|to chuc|cu|thuc hien|quan ly|chu trong|nhanh chong|som|khong)(?!\p{L})/u;

/** Does a passage begin with what is to be done, or with who shall do it? */
export const beginsOrder = (words: string): boolean => ORDER.test(foldMarks(words.slice(0, 30).trimStart()));

/** Begins with an order, or with a unit or people ("Các cơ quan", "Người đứng đầu"). */
export const beginsTask = (words: string): boolean => beginsOrder(words) || beginsUnit(words, 0);
