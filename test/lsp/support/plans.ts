/** A Party plan with slips: heading depth, an Arabic numeral out of order. */
export const PLAN = `ĐẢNG BỘ TỈNH LAI CHÂU

**ĐẢNG ỦY XÃ BÌNH LƯ**

\\*

Số 12-KH/ĐU

*Bình Lư, ngày 02 tháng 02 năm 2026*

# KẾ HOẠCH

**sơ kết 5 năm thực hiện Chỉ thị số 06-CT/TW**

-----

Căn cứ Chỉ thị số 06-CT/TW, ngày 24/6/2021 của Ban Bí thư về tăng cường sự lãnh đạo của Đảng; Đảng ủy xã xây dựng Kế hoạch như sau:

## I. MỤC ĐÍCH, YÊU CẦU

### 1. Mục đích

Nâng cao nhận thức của cán bộ 😀 về Chỉ thị số 06-CT/TW.

### 3. Yêu cầu

Hoàn thành trước ngày 10/4/2026.

## III. TỔ CHỨC THỰC HIỆN

##### 1. Văn phòng Đảng ủy theo dõi, đôn đốc.

Trên đây là Kế hoạch sơ kết.

***Nơi nhận:***

- Thường trực Tỉnh ủy (b/c),

- Lưu Văn phòng Đảng ủy.

**T/M BAN THƯỜNG VỤ**

**BÍ THƯ**

**Nguyễn Văn A**
`;

/** Settings under which nothing depends on the day of the test. */
export const OPTIONS = { debounce: 0, date: '2026-03-01' };
