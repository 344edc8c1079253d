import type { Browser } from "playwright-core";

const style = `
  body { margin: 0; padding: 60px 75px 60px 110px; width: 640px; font: 17.5px/1.35 Tinos, "Times New Roman", serif; background: #fff; color: #000 }
  .head { display: flex; justify-content: space-between; text-align: center } .head b { display: block }
  p { margin: 9px 0; text-indent: 36px; text-align: justify } ul { list-style: none; padding: 0; font-size: 14px }
  .tail { display: flex; justify-content: space-between; margin-top: 20px } .smudged { filter: blur(1.6px) }`;

/** An invented letter, laid out as Decree 30 asks, with one word that a copier smudged. */
const letter = `<div class="head">
  <div>ỦY BAN NHÂN DÂN<b>XÃ TÂN LẬP</b><div>Số: 47/UBND-KT</div><div>V/v kiểm tra cầu treo dân sinh</div></div>
  <div><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><b>Độc lập - Tự do - Hạnh phúc</b><i>Tân Lập, ngày 05 tháng 3 năm 2026</i></div></div>
  <p>Kính gửi: Các phòng, ban thuộc Ủy ban nhân dân xã.</p>
  <p>Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh, Ủy ban nhân dân xã yêu cầu:</p>
  <p>1. Giao Phòng Kinh tế chủ trì, phối hợp với Công an xã kiểm tra toàn bộ cầu treo trên địa bàn, báo cáo kết quả trước ngày 20/3/2026.</p>
  <p>2. Giao Văn phòng chủ trì tổng hợp danh mục cầu cần sửa <span class="smudged">chữa</span>, trình Ủy ban nhân dân xã trước ngày 31/3/2026.</p>
  <p>3. Các đơn vị nghiêm túc thực hiện.</p>
  <div class="tail"><ul><li><b><i>Nơi nhận:</i></b></li><li>- Như trên;</li><li>- Lưu: VT.</li></ul>
  <div style="text-align:center"><b>CHỦ TỊCH</b><br/><br/><br/><b>Trần Văn Hòa</b></div></div>`;

/** The letter as a picture, some 150 dots an inch, a little askew. */
export async function letterPicture(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 827, height: 1169 }, deviceScaleFactor: 1.5 });
  await page.setContent(`<style>${style} html { background: #fff } body { rotate: 0.6deg }</style>${letter}`);
  const picture = await page.screenshot({ type: "jpeg", quality: 85 });
  await page.close();
  return picture;
}

/** A picture of 1241 × 1754 as a scanner's program saves it: a PDF whose only page is the picture. */
export function scanOf(picture: Buffer): Buffer {
  const [width, height] = [1241, 1754];
  const content = "q 595 0 0 842 0 0 cm /I Do Q";
  const parts: (string | Buffer)[] = [
    "%PDF-1.4\n",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>endobj\n",
    `4 0 obj<</Length ${String(content.length)}>>stream\n${content}\nendstream endobj\n`,
    `5 0 obj<</Type/XObject/Subtype/Image/Width ${String(width)}/Height ${String(height)}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${String(picture.length)}>>stream\n`,
    picture,
    "\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n",
  ];
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)));
}
