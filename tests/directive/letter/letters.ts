/** Invented letters, one for each shape that letters come in. */

/** A plan's announcement: units as headings, dash bullets, a labelled deadline, a follow-up without a number. */
export const announcement = `VĂN PHÒNG UBND TỈNH MẪU          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 45/TB-VPUBND
Mẫu Sơn, ngày 03 tháng 3 năm 2025
THÔNG BÁO
KẾT LUẬN CỦA CHỦ TỊCH UBND TỈNH TẠI CUỘC HỌP VỀ CHUYỂN ĐỔI SỐ
Ngày 01 tháng 3 năm 2025, Chủ tịch UBND tỉnh chủ trì cuộc họp. Sau khi nghe báo cáo,
Chủ tịch UBND tỉnh kết luận như sau:
I. ĐÁNH GIÁ CHUNG
1. Ghi nhận kết quả của các sở, ban, ngành trong năm 2024.
II. NHIỆM VỤ THỜI GIAN TỚI
1. Sở Khoa học và Công nghệ:
a) Chủ trì, phối hợp với Sở Nội vụ và các cơ quan liên quan xây dựng kế hoạch, trình
UBND tỉnh trước ngày 15/4/2025.
b) Báo cáo kết quả trước ngày 25 hằng tháng.
2. Các sở: Tài chính, Y tế rà soát dự toán, hoàn thành trong quý II/2025.
3. UBND các xã, phường
- Rà soát hạ tầng;
- Phối hợp với Công an tỉnh bảo đảm an toàn. Thời gian hoàn thành: tháng 6/2025.
Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện, báo cáo Chủ tịch UBND tỉnh./.
Nơi nhận:
- Như trên;
- Lưu: VT.
KT. CHÁNH VĂN PHÒNG
PHÓ CHÁNH VĂN PHÒNG
Trần Thị Mẫu`;

/** A short official letter without numbered points. */
export const shortLetter = `SỞ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 99/SNV-CCHC
V/v báo cáo cải cách hành chính
Mẫu Sơn, ngày 10 tháng 6 năm 2025
HỎA TỐC
Kính gửi: Ủy ban nhân dân các xã, phường.
Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2025 của Ủy ban nhân dân tỉnh Mẫu, Sở Nội vụ
có ý kiến như sau:
Đề nghị Ủy ban nhân dân các xã, phường báo cáo kết quả về Sở Nội vụ chậm nhất 03 ngày làm việc
kể từ ngày nhận được văn bản.
Nhận được Công văn này, đề nghị các đơn vị triển khai thực hiện./.
Nơi nhận:
- Như trên.
GIÁM ĐỐC
Lê Văn Mẫu`;

/** A plan whose points carry labelled lines, and whose annex is a table that came out cell by cell. */
export const plan = `ỦY BAN NHÂN DÂN
TỈNH MẪU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 7/KH-UBND
Mẫu Sơn, ngày 02 tháng 01 năm 2026
KẾ HOẠCH
CHUYỂN ĐỔI SỐ NĂM 2026
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao nhận thức của cán bộ.
II. NHIỆM VỤ
1. Số hóa hồ sơ lưu trữ của tỉnh.
- Đơn vị chủ trì: Sở Nội vụ.
- Đơn vị phối hợp: Sở Tài chính; UBND các xã, phường.
- Thời gian thực hiện: trong quý II/2026.
2. Đào tạo cán bộ:
a) Tập huấn cấp tỉnh;
b) Tập huấn cấp xã.
- Cơ quan chủ trì: Sở Khoa học và Công nghệ.
III. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính bố trí kinh phí./.
Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
Lê Thị Mẫu
PHỤ LỤC
DANH MỤC NHIỆM VỤ
STT
Nhiệm vụ
Cơ quan chủ trì
Cơ quan phối hợp
Thời gian
1
Xây dựng bộ tiêu chí đánh giá
chuyển đổi số
Sở Nội vụ
Sở Tài chính; UBND các xã, phường
Quý IV/2026
2
Tổng kết phong trào thi đua
Sở Y tế
Công an tỉnh
Hằng năm`;
