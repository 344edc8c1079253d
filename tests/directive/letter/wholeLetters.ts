/** Invented letters of many offices and kinds, each with one thing that makes reading hard. */

/** A Party body: "1-", "a-", commas at the ends of entries. */
export const partyLetter = `ĐẢNG BỘ TỈNH HƯNG YÊN
TỈNH ỦY
*
Số 145-CV/TU
V/v tăng cường lãnh đạo công tác phòng, chống lãng phí
ĐẢNG CỘNG SẢN VIỆT NAM
Hưng Yên, ngày 05 tháng 3 năm 2026
Kính gửi: - Các ban đảng, Văn phòng Tỉnh ủy,
- Các đảng ủy trực thuộc Tỉnh ủy.
Thực hiện Chỉ thị số 27-CT/TW ngày 25/12/2023 của Bộ Chính trị, Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy thực hiện tốt một số nội dung sau:
1- Tiếp tục quán triệt, triển khai thực hiện nghiêm túc Chỉ thị số 27-CT/TW; đưa nội dung phòng, chống lãng phí vào sinh hoạt chi bộ định kỳ.
2- Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì, phối hợp với Sở Văn hóa, Thể thao và Du lịch đẩy mạnh tuyên truyền trong quý II/2026.
3- Ủy ban Kiểm tra Tỉnh ủy:
a- Xây dựng kế hoạch kiểm tra, giám sát chuyên đề, trình Ban Thường vụ Tỉnh ủy trước ngày 30/4/2026.
b- Kiểm tra từ 05 đến 07 tổ chức đảng.
4- Giao Văn phòng Tỉnh ủy theo dõi, đôn đốc, tổng hợp kết quả, báo cáo Ban Thường vụ Tỉnh ủy.
Nơi nhận:
- Như trên,
- Lưu Văn phòng Tỉnh ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Lê Văn Mẫu`;

/** A school: "1)", a report above the tasks, plus signs below a point. */
export const schoolNotice = `SỞ GIÁO DỤC VÀ ĐÀO TẠO BẮC HÀ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRƯỜNG THPT LÊ QUÝ ĐÔN                      Độc lập - Tự do - Hạnh phúc
Số: 31/TB-THPTLQĐ                         Bắc Hà, ngày 12 tháng 9 năm 2025
THÔNG BÁO
Kết luận giao ban tháng 9 năm 2025
Ngày 10/9/2025, Hiệu trưởng chủ trì cuộc họp giao ban tháng 9. Sau khi nghe các tổ chuyên môn báo cáo, Hiệu trưởng kết luận:
I. Đánh giá công tác tháng 8
- Công tác tuyển sinh đạt 100% chỉ tiêu.
- Một số lớp còn thiếu bàn ghế.
II. Nhiệm vụ tháng 9
1) Các tổ chuyên môn hoàn thành kế hoạch dạy học, nộp Ban Giám hiệu trước ngày 20/9/2025.
2) Tổ Ngữ văn phối hợp với giáo viên chủ nhiệm tổ chức Đại hội chi đoàn:
+ Lớp 12: xong trước ngày 25/9;
+ Lớp 10, 11: xong trong tháng 9.
3) Tổ Văn phòng:
- Rà soát cơ sở vật chất, đề xuất mua sắm bàn ghế.
- Thu học phí học kỳ I đến hết ngày 30/9/2025.
4) Đề nghị giáo viên chủ nhiệm nhắc nhở học sinh chấp hành Luật Giao thông đường bộ.
Trên đây là kết luận của Hiệu trưởng, yêu cầu các bộ phận nghiêm túc thực hiện./.
Nơi nhận:
- Các tổ;
- Lưu: VT.
HIỆU TRƯỞNG
Phạm Thị Mẫu`;

/** A commune: a table in the body, cell by cell, between points. */
export const tablePlan = `ỦY BAN NHÂN DÂN
XÃ TÂN THÀNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 58/KH-UBND
Tân Thành, ngày 08 tháng 01 năm 2026
KẾ HOẠCH
Cải cách hành chính năm 2026
Thực hiện Kế hoạch số 12/KH-UBND ngày 02/01/2026 của UBND tỉnh, Ủy ban nhân dân xã ban hành Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích: Nâng cao chất lượng phục vụ người dân.
2. Yêu cầu: Xác định rõ trách nhiệm.
II. NỘI DUNG THỰC HIỆN
TT
Nhiệm vụ
Đơn vị
chủ trì
Đơn vị phối hợp
Thời gian hoàn thành
Sản phẩm
1
Rà soát, công khai danh mục thủ tục hành chính
Văn phòng HĐND và UBND xã
Trung tâm Phục vụ hành chính công
Tháng 3/2026
Danh mục
2
Số hóa hồ sơ lưu trữ của
xã giai đoạn 2021 - 2025
Phòng Văn hóa - Xã hội
Công an xã; Văn phòng HĐND và UBND xã
Trước 30/6/2026
Báo cáo
3
Khảo sát mức độ hài lòng
Phòng Kinh tế
Các thôn
Quý IV/2026
Báo cáo
III. TỔ CHỨC THỰC HIỆN
1. Văn phòng HĐND và UBND xã theo dõi, đôn đốc, định kỳ hằng quý báo cáo UBND xã.
2. Phòng Kinh tế bố trí kinh phí thực hiện.
Trên đây là Kế hoạch cải cách hành chính năm 2026./.
Nơi nhận:
- UBND tỉnh;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu`;

/** In a mail: a covering note above, quoting signs, an older mail below. */
export const forwardedLetter = `Kính gửi các anh chị, em xin chuyển văn bản của Sở để các phòng thực hiện.
Trân trọng!
Nguyễn Thị Hoa
Văn thư
________________________________
Từ: Văn thư Sở Y tế <vanthu@example.gov.vn>
Đã gửi: Thứ Hai, 06 tháng 4 2026 08:12
Đến: Các bệnh viện
Chủ đề: CV 812 về phòng chống dịch

> SỞ Y TẾ
> Số: 812/SYT-NVY
> V/v tăng cường phòng, chống dịch bệnh mùa hè
> Kính gửi: Các bệnh viện, trung tâm y tế.
> Trước diễn biến của dịch bệnh, Sở Y tế yêu cầu các đơn vị:
> 1. Tăng cường giám sát, phát hiện sớm ca bệnh.
> 2. Bệnh viện Đa khoa tỉnh chủ trì, phối hợp với Trung tâm Kiểm soát bệnh tật tập huấn phác đồ trước ngày 20/4/2026.
> 3. Báo cáo kết quả về Sở Y tế (Phòng Nghiệp vụ Y) trước ngày 25 hằng tháng./.
> Nơi nhận:
> - Như trên;
> KT. GIÁM ĐỐC
> PHÓ GIÁM ĐỐC
> Trần Văn Mẫu

From: abc@example.com
Sent: Monday, April 6, 2026 7:00 AM
To: Văn thư
Subject: Nhắc việc
1. Gửi báo cáo tuần.
2. Nộp tiền điện.`;

/** Off a scan: marks lost, labels misread, a page number, specks. */
export const scannedLetter = `Ky boi: Chi cuc Kiem lam
Thời gian ký: 03/02/2026
SO NONG NGHIEP VÀ MÔI TRƯỜNG CONG HOA XÃ HỘI CHỦ NGHĨA VIỆT NAM
CHI CUC KIEM LAM Độc lập - Tự do - Hanh phúc
Số: 77/CCKL-QLBVR Mẫu Sơn, ngày 03 tháng 02 năm 2026
V/v tăng cường phòng cháy, chữa cháy rừng
Kính gửi: Các Hạt Kiểm lâm khu vực.
Dé chủ động phòng cháy, chữa cháy rừng mùa khô, Chi cục Kiểm lâm yêu câu các đơn vị thực
hiện một số nội dung sau:
l. Các Hạt Kiểm lâm khu vực tham mưu Uy ban nhân dân cac xã kiện toàn Ban chỉ đạo, hoàn thành
trước ngày 15/02/2026.
. Dé nghi các chủ rừng tổ chức trực 24/24 giờ trong thời gian cao điểm; chuẩn bị phương tiện,
dụng cụ chữa cháy.
2
3, Phòng Quản lý bảo vệ rừng:
~ Theo dõi, tổng hợp tình hình;
— Tham mưu kiểm tra đột xuất.
\` 4. Đội Kiểm lâm cơ động sẵn sàng lực lượng ứng cứu.
Nhận được văn bản này, đề nghị các đơn vị nghiêm túc triển khai thực hiện.¿.
Noi nhan:
- Như trên;
- Luu: VT.
CHI CUC TRƯỞNG
Lò Văn Mẫu`;

/** Answers a question and asks for nothing. */
export const answer = `BỘ TÀI CHÍNH
CỤC QUẢN LÝ GIÁ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 410/QLG-NS
V/v trả lời kiến nghị của doanh nghiệp
Hà Nội, ngày 14 tháng 5 năm 2026
Kính gửi: Công ty cổ phần Xây dựng Miền Tây.
Cục Quản lý giá nhận được Công văn số 12/CV-MT ngày 02/5/2026 của Công ty đề nghị hướng dẫn thủ tục kê khai giá. Về việc này, Cục Quản lý giá có ý kiến như sau:
1. Theo quy định tại khoản 2 Điều 28 Luật Giá, tổ chức kinh doanh hàng hóa thuộc danh mục kê khai giá thực hiện kê khai giá với cơ quan tiếp nhận.
2. Nghị định số 85/2024/NĐ-CP ngày 10/7/2024 của Chính phủ quy định việc kê khai giá thực hiện trước khi áp dụng mức giá mới.
Cục Quản lý giá trả lời để Công ty được biết./.
Nơi nhận:
- Như trên;
- Lưu: VT, NS.
KT. CỤC TRƯỞNG
PHÓ CỤC TRƯỞNG
Lê Thị Mẫu`;

/** No numbers: each recipient has a paragraph. */
export const unnumberedLetter = `UBND TỈNH MẪU
SỞ XÂY DỰNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 219/SXD-HT
V/v khắc phục sự cố sụt lún
Mẫu Sơn, ngày 02 tháng 10 năm 2025
Kính gửi:
- UBND phường Hòa Bình;
- Công ty Cấp thoát nước.
Vừa qua, trên đường Trần Phú xảy ra sụt lún mặt đường. Để bảo đảm an toàn giao thông, Sở Xây dựng đề nghị:
UBND phường Hòa Bình rào chắn, cảnh báo khu vực sụt lún, phân luồng giao thông; hoàn thành trong ngày 03/10/2025.
Công ty Cấp thoát nước kiểm tra hệ thống cống ngầm, xác định nguyên nhân, báo cáo Sở Xây dựng trước ngày 08/10/2025.
Trân trọng./.
Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Đỗ Văn Mẫu`;

/** One paragraph: all line ends lost, no letterhead. */
export const pastedParagraph = `Kính gửi: Các phòng, ban thuộc huyện. Thực hiện chỉ đạo của Chủ tịch UBND tỉnh, UBND huyện yêu cầu các phòng, ban thực hiện các nội dung sau: 1. Phòng Nội vụ chủ trì, phối hợp với Phòng Tài chính - Kế hoạch rà soát biên chế, báo cáo trước ngày 15/11/2024. 2. Phòng Giáo dục và Đào tạo kiểm tra các khoản thu đầu năm học, báo cáo kết quả trong tháng 11/2024. 3. Giao Văn phòng HĐND và UBND huyện: a) Theo dõi, đôn đốc việc thực hiện; b) Tổng hợp báo cáo Chủ tịch UBND huyện trước ngày 30/11/2024. Nhận được công văn này, yêu cầu các đơn vị nghiêm túc thực hiện./.`;

/** Headings without labels above dashes: "Giao Công an tỉnh:". */
export const unlabelledHeadings = `ỦY BAN NHÂN DÂN TỈNH MẪU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 5/CT-UBND
Mẫu Sơn, ngày 20 tháng 8 năm 2025
CHỈ THỊ
Về tăng cường quản lý đất đai
Thời gian qua, công tác quản lý đất đai đã có nhiều chuyển biến. Tuy nhiên, vẫn còn tồn tại. Chủ tịch UBND tỉnh chỉ thị:
Giao Sở Nông nghiệp và Môi trường:
- Rà soát quy hoạch sử dụng đất, hoàn thành trước ngày 30/9/2025;
- Thanh tra các dự án chậm tiến độ.
Giao Công an tỉnh:
- Xử lý nghiêm vi phạm.
- Phối hợp với Thanh tra tỉnh xác minh đơn thư.
UBND các xã, phường:
- Quản lý chặt đất công;
- Báo cáo định kỳ trước ngày 25 hằng tháng.
Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện Chỉ thị này./.
Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
Hoàng Văn Mẫu`;

/** Parts, chapters, three levels of numbers. */
export const planInParts = `ỦY BAN NHÂN DÂN THÀNH PHỐ MẪU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 99/KH-UBND
Mẫu Sơn, ngày 02 tháng 3 năm 2026
KẾ HOẠCH
Chuyển đổi số năm 2026
Ủy ban nhân dân thành phố ban hành Kế hoạch như sau:
Phần I
MỤC ĐÍCH, YÊU CẦU
1. Tạo chuyển biến về nhận thức.
2. Bảo đảm tiết kiệm.
Phần II
NHIỆM VỤ
A. NHIỆM VỤ CHUNG
I. Về hạ tầng số
1. Sở Khoa học và Công nghệ
1.1. Chủ trì xây dựng trung tâm dữ liệu, hoàn thành trong quý III/2026.
1.2. Nâng cấp mạng truyền số liệu:
1.2.1. Khảo sát hiện trạng trước ngày 30/4/2026;
1.2.2. Lập dự toán gửi Sở Tài chính.
2. Công an thành phố: bảo đảm an toàn thông tin.
II. Về nhân lực
1. Sở Nội vụ:
(1) Tuyển dụng chuyên gia;
(2) Tổ chức tập huấn trước ngày 30/6/2026.
B. NHIỆM VỤ CỤ THỂ
I. Về dữ liệu
1. Sở Tư pháp số hóa sổ hộ tịch.
2. Sở Y tế:
a/ Lập hồ sơ sức khỏe điện tử;
b/ Kết nối cơ sở dữ liệu.
Phần III
TỔ CHỨC THỰC HIỆN
1. Các sở, ban, ngành báo cáo trước ngày 15 tháng cuối quý.
2. Giao Văn phòng UBND thành phố theo dõi, đôn đốc./.
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Mẫu`;

/** A hospital: Word's bullets, a report that a list opens. */
export const hospitalLetter = `BỆNH VIỆN ĐA KHOA TỈNH MẪU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 640/BVĐK-KHTH
V/v bảo đảm an toàn người bệnh
Mẫu Sơn, ngày 03 tháng 11 năm 2025
Kính gửi: Các khoa, phòng.
Qua kiểm tra công tác an toàn người bệnh 10 tháng năm 2025 cho thấy:
- Một số khoa chưa ghi chép đầy đủ hồ sơ.
- Còn 02 sự cố nhầm thuốc.
Giám đốc Bệnh viện yêu cầu:
\uF0B7 Các khoa lâm sàng rà soát quy trình cấp phát thuốc:
o Kiểm tra tủ trực hằng ngày;
o Đối chiếu y lệnh trước khi phát thuốc.
\uF0B7 Khoa Dược chủ trì, phối hợp với Phòng Điều dưỡng tập huấn, xong trước ngày 20/11/2025.
\uF0B7 Phòng Kế hoạch tổng hợp tổng hợp, báo cáo Giám đốc trước ngày 30/11/2025.
Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Phòng Kế hoạch tổng hợp./.
Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Vũ Văn Mẫu`;

/** No numbers, and a paragraph here and there broken into lines. */
export const brokenParagraphs = `ỦY BAN NHÂN DÂN
HUYỆN MẪU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 77/UBND-VP
V/v thực hiện ý kiến của Chủ tịch UBND tỉnh
Mẫu, ngày 04 tháng 6 năm 2024
Kính gửi:
- Phòng Tài nguyên và Môi trường;
- Phòng Kinh tế và Hạ tầng;
- UBND xã Tân An.
Thực hiện Công văn số 1200/UBND-NN ngày 30/5/2024 của UBND tỉnh, Chủ tịch UBND huyện có ý kiến như sau:
Giao Phòng Tài nguyên và Môi trường chủ trì, phối hợp với UBND xã Tân An kiểm tra hiện trạng bãi rác
Tân An; tham mưu UBND huyện phương án xử lý; báo cáo kết quả trước ngày 15/6/2024.
Giao Phòng Kinh tế và Hạ tầng rà soát quy hoạch, đề xuất vị trí xây dựng lò đốt rác, hoàn thành trong
quý III/2024.
UBND xã Tân An tăng cường tuyên truyền người dân không đổ rác bừa bãi.
Văn phòng HĐND và UBND huyện theo dõi, đôn đốc việc thực hiện Công văn này./.
Nơi nhận:
- Như trên;
- Lưu: VT.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lê Văn Mẫu`;
