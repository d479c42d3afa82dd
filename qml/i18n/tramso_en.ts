<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>AnswerCard</name>
    <message>
        <source>chưa có</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>để trống</source>
        <translation>left empty</translation>
    </message>
    <message>
        <source>từ thẻ</source>
        <translation>from the card</translation>
    </message>
    <message>
        <source>từ giấy</source>
        <translation>from a paper</translation>
    </message>
    <message>
        <source>tự gõ</source>
        <translation>typed</translation>
    </message>
    <message>
        <source>máy chưa chắc</source>
        <translation>not certain</translation>
    </message>
    <message>
        <source>tên phường, xã cũ</source>
        <translation>old ward name</translation>
    </message>
    <message>
        <source>đã xem</source>
        <translation>checked</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Trên giấy: %1</source>
        <translation>On the paper: %1</translation>
    </message>
    <message>
        <source>Điền</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Đúng rồi</source>
        <translation>Correct</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>Viết đủ dấu, đúng như trên giấy tờ.</source>
        <translation>With all marks, just as on the papers.</translation>
    </message>
    <message>
        <source>Ngày, tháng, năm. Thí dụ: 05/09/2026.</source>
        <translation>Day, month, year. Example: 05/09/2026.</translation>
    </message>
    <message>
        <source>Đủ 12 chữ số. Hiện có %1.</source>
        <translation>12 digits are needed. There are %1.</translation>
    </message>
    <message>
        <source>Số điện thoại có 10 chữ số. Hiện có %1.</source>
        <translation>A telephone number has 10 digits. There are %1.</translation>
    </message>
    <message>
        <source>Mời chạm một ô.</source>
        <translation>Please touch one box.</translation>
    </message>
    <message>
        <source>Ảnh trên giấy</source>
        <translation>Picture of the paper</translation>
    </message>
    <message>
        <source>Không sửa nữa</source>
        <translation>Leave it as it was</translation>
    </message>
    <message>
        <source>Phường, xã trong địa chỉ này đã chia từ 1/7/2025. Mời chạm nơi ở hiện nay.</source>
        <translation>The ward in this address was divided on 1/7/2025. Please touch where you live today.</translation>
    </message>
    <message>
        <source>Địa chỉ này theo tên cũ. Từ 1/7/2025 viết như sau. Mời chạm để dùng.</source>
        <translation>This address has its old names. Since 1/7/2025 it is written as follows. Touch to use it.</translation>
    </message>
    <message>
        <source>Gõ địa chỉ khác</source>
        <translation>Type another address</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Xin chào!</source>
        <translation>Welcome!</translation>
    </message>
    <message>
        <source>Nộp hồ sơ cho phường ngay tại đây</source>
        <translation>Hand in your application to the ward right here</translation>
    </message>
    <message>
        <source>Máy đọc thẻ căn cước, quét giấy tờ, chỉ chỗ cần sửa, rồi gửi hồ sơ giúp quý vị.</source>
        <translation>This station reads your ID card, scans your papers, shows what needs correcting, and sends the application for you.</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước</source>
        <translation>Place your ID card</translation>
    </message>
    <message>
        <source>Máy điền sẵn tên và số định danh.</source>
        <translation>Your name and number are filled in.</translation>
    </message>
    <message>
        <source>Quét giấy tờ</source>
        <translation>Scan your papers</translation>
    </message>
    <message>
        <source>Trang nào mờ, máy báo ngay để quét lại.</source>
        <translation>You hear at once if a page is blurred.</translation>
    </message>
    <message>
        <source>Nhận phiếu mang về</source>
        <translation>Take your slip home</translation>
    </message>
    <message>
        <source>Có mã để xem hồ sơ đến đâu.</source>
        <translation>Its code shows how far things are.</translation>
    </message>
    <message>
        <source>Chạm để bắt đầu</source>
        <translation>Touch to start</translation>
    </message>
    <message>
        <source>Quý vị rời đi là màn hình được xóa sạch.</source>
        <translation>When you leave, the screen is wiped.</translation>
    </message>
    <message>
        <source>Đã nộp rồi? Theo dõi hồ sơ</source>
        <translation>Already submitted? Follow your dossier</translation>
    </message>
</context>
<context>
    <name>BlankPage</name>
    <message>
        <source>Trả máy về trắng</source>
        <translation>Back to a blank box</translation>
    </message>
    <message>
        <source>Đưa máy về như mới: khóa của kho bị hủy, hồ sơ trong máy không ai đọc được nữa.</source>
        <translation>Makes the box as new: the key of the store is destroyed, and nobody can read the dossiers in it any more.</translation>
    </message>
    <message>
        <source>Gửi hết hồ sơ trước</source>
        <translation>Send what waits first</translation>
    </message>
    <message>
        <source>Đang hủy…</source>
        <translation>Destroying…</translation>
    </message>
    <message>
        <source>Đang hỏi…</source>
        <translation>Asking…</translation>
    </message>
    <message>
        <source>Chưa đếm được hồ sơ chờ</source>
        <translation>What waits could not be counted</translation>
    </message>
    <message>
        <source>Không còn hồ sơ nào chờ</source>
        <translation>No dossier waits</translation>
    </message>
    <message>
        <source>Còn hồ sơ chưa tới cổng</source>
        <translation>Dossiers have not arrived</translation>
    </message>
    <message>
        <source>Máy tự khởi động lại thành máy mới. Xin báo đơn vị vận hành thu hồi trạm này.</source>
        <translation>It starts anew as a new box. Please have the operator withdraw this station.</translation>
    </message>
    <message>
        <source>Kho không trả lời. Có thể còn hồ sơ trong đó.</source>
        <translation>The store does not answer. There may be dossiers in it.</translation>
    </message>
    <message>
        <source>Mọi hồ sơ đã nhận đều tới cổng dịch vụ.</source>
        <translation>Every dossier taken in has reached the service.</translation>
    </message>
    <message numerus="yes">
        <source>%n hồ sơ sẽ mất hẳn nếu trả máy bây giờ. Hãy gửi hết trước đã.</source>
        <translation>
            <numerusform>%n dossier would be lost for good. Send it first.</numerusform>
            <numerusform>%n dossiers would be lost for good. Send them first.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sẽ mất</source>
        <translation>What goes</translation>
    </message>
    <message>
        <source>Hồ sơ, nhật ký, mã của người phụ trách, chứng thư</source>
        <translation>Dossiers, journal, staff's codes, certificate</translation>
    </message>
    <message>
        <source>Còn lại</source>
        <translation>What stays</translation>
    </message>
    <message>
        <source>Phần mềm của máy</source>
        <translation>The station's software</translation>
    </message>
    <message>
        <source>Sau đó</source>
        <translation>Afterwards</translation>
    </message>
    <message>
        <source>Đơn vị vận hành thu hồi trạm này; phiếu mới thì đăng ký lại được</source>
        <translation>The operator withdraws this station; a new sheet enrols it again</translation>
    </message>
    <message>
        <source>Trả máy về trắng…</source>
        <translation>Make it blank…</translation>
    </message>
    <message>
        <source>Vẫn hủy những gì còn trong kho</source>
        <translation>Destroy what is in the store all the same</translation>
    </message>
    <message numerus="yes">
        <source>Vẫn hủy %n hồ sơ chưa gửi</source>
        <translation>
            <numerusform>Destroy %n unsent dossier all the same</numerusform>
            <numerusform>Destroy %n unsent dossiers all the same</numerusform>
        </translation>
    </message>
    <message>
        <source>Hủy khóa của kho?</source>
        <translation>Destroy the key of the store?</translation>
    </message>
    <message>
        <source>Không có cách nào lấy lại. Gõ %1 để xác nhận.</source>
        <translation>There is no way back. Type %1 to confirm.</translation>
    </message>
    <message>
        <source>Không, giữ lại tất cả</source>
        <translation>No, keep everything</translation>
    </message>
    <message>
        <source>Hủy khóa và trả máy</source>
        <translation>Destroy the key and make it blank</translation>
    </message>
</context>
<context>
    <name>CardPicture</name>
    <message>
        <source>Thẻ nằm sát góc có mũi tên trên mặt kính máy quét</source>
        <translation>The card lies in the corner of the scanner glass that has the arrow</translation>
    </message>
</context>
<context>
    <name>CardTrialPage</name>
    <message>
        <source>Thẻ thật.</source>
        <translation>The card is genuine.</translation>
    </message>
    <message>
        <source>Thẻ nguyên vẹn, chưa rõ nơi cấp.</source>
        <translation>Unchanged; who issued it is not known here.</translation>
    </message>
    <message>
        <source>Chưa chứng minh được thẻ thật.</source>
        <translation>It could not be proved genuine.</translation>
    </message>
    <message>
        <source>Thử đọc thẻ</source>
        <translation>Try a card</translation>
    </message>
    <message>
        <source>Dùng thẻ của chính quý vị. Máy không giữ gì của thẻ.</source>
        <translation>Use your own card. Nothing of it is kept.</translation>
    </message>
    <message>
        <source>Đọc chip</source>
        <translation>Read the chip</translation>
    </message>
    <message>
        <source>Mã QR</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>Úp mặt có mã QR xuống kính rồi chạm Đọc mã QR.</source>
        <translation>Lay the side with the QR code on the glass, then press Read the QR code.</translation>
    </message>
    <message>
        <source>Đọc được.</source>
        <translation>It can be read.</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Chip</translation>
    </message>
    <message>
        <source>Đặt thẻ lên đầu đọc, nhập sáu số cuối của số định danh rồi chạm Đọc chip.</source>
        <translation>Put the card on the reader, type the last six digits of its number, then press Read the chip.</translation>
    </message>
    <message>
        <source>Máy này không có đầu đọc thẻ.</source>
        <translation>This station has no card reader.</translation>
    </message>
    <message>
        <source>Đọc được %1 nhóm dữ liệu bằng %2. %3</source>
        <translation>%1 data groups read by %2. %3</translation>
    </message>
    <message>
        <source>Đọc mã QR</source>
        <translation>Read the QR code</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Mời xem lại thông tin</source>
        <translation>Please check the details</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Tất cả đều đúng</source>
        <translation>Everything is correct</translation>
    </message>
    <message numerus="yes">
        <source>Còn %n chỗ cần quý vị xem</source>
        <translation>
            <numerusform>Please look at %n place</numerusform>
            <numerusform>Please look at %n places</numerusform>
        </translation>
    </message>
    <message>
        <source>Không còn chỗ nào máy chưa chắc</source>
        <translation>There is nothing left in doubt</translation>
    </message>
    <message>
        <source>Mời so với ảnh trên giấy, rồi chạm Đúng rồi hoặc Sửa.</source>
        <translation>Compare with the picture of the paper, then touch Correct or Change.</translation>
    </message>
    <message>
        <source>Thấy chỗ nào chưa đúng, mời chạm Sửa.</source>
        <translation>If something is wrong, touch Change.</translation>
    </message>
</context>
<context>
    <name>ChipProgress</name>
    <message>
        <source>Mở khóa chip</source>
        <translation>Opening the chip</translation>
    </message>
    <message>
        <source>Đọc thông tin trên thẻ</source>
        <translation>Reading the details</translation>
    </message>
    <message>
        <source>Kiểm tra thẻ có bị sửa không</source>
        <translation>Checking that nothing was changed</translation>
    </message>
    <message>
        <source>Đọc ảnh để quý vị so lại</source>
        <translation>Reading the picture, for you to compare</translation>
    </message>
</context>
<context>
    <name>CodePad</name>
    <message>
        <source>Xóa một ký tự</source>
        <translation>Delete one character</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Mã người hỗ trợ</source>
        <translation>Staff code</translation>
    </message>
    <message>
        <source>Hai số của quý vị, rồi sáu số bí mật.</source>
        <translation>Your two digits, then your six secret ones.</translation>
    </message>
    <message>
        <source>Đang kiểm tra…</source>
        <translation>Checking…</translation>
    </message>
    <message numerus="yes">
        <source>Mã sai nhiều lần. Xin chờ %n giây rồi nhập lại.</source>
        <translation>
            <numerusform>Too many wrong codes. Please wait %n second.</numerusform>
            <numerusform>Too many wrong codes. Please wait %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mã này không đúng. Mời nhập lại.</source>
        <translation>This code is not right. Please try again.</translation>
    </message>
    <message>
        <source>Điểm này chưa cấp mã cho ai. Kỹ thuật viên cấp mã bằng lệnh tramsoctl.</source>
        <translation>Nobody has a code here yet. A technician gives them out with tramsoctl.</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Quý vị có đồng ý không?</source>
        <translation>Do you agree?</translation>
    </message>
    <message>
        <source>Mời đọc từng mục rồi chạm để đồng ý.</source>
        <translation>Read each item and touch it to agree.</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Bắt buộc để nộp hồ sơ</source>
        <translation>Required to apply</translation>
    </message>
    <message>
        <source>Không bắt buộc</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Đồng ý</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>Chưa</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Không đồng ý mục bắt buộc thì máy không gửi hồ sơ được. Quý vị vẫn có thể nộp tại quầy.</source>
        <translation>Without the required items nothing can be sent from here. You can still apply at the counter.</translation>
    </message>
</context>
<context>
    <name>DeclarationOffer</name>
    <message>
        <source>Chưa có tờ khai</source>
        <translation>There is no declaration yet</translation>
    </message>
    <message>
        <source>Máy đã điền sẵn theo thông tin ở đây. Mời xem, in ra, ký rồi quét.</source>
        <translation>It has been filled in from what stands here. Please look at it, print it, sign it and scan it.</translation>
    </message>
    <message>
        <source>Máy đã điền sẵn theo thông tin ở đây. Mời xem và chép lại, ký rồi quét.</source>
        <translation>It has been filled in from what stands here. Please look at it, copy it, sign it and scan it.</translation>
    </message>
    <message>
        <source>Đang vẽ tờ khai…</source>
        <translation>Drawing the declaration…</translation>
    </message>
    <message>
        <source>Xem và in tờ khai</source>
        <translation>See and print it</translation>
    </message>
    <message>
        <source>Xem tờ khai</source>
        <translation>See the declaration</translation>
    </message>
</context>
<context>
    <name>DeclarationSheet</name>
    <message>
        <source>Máy in tờ khai hết giấy. Mời gọi tình nguyện viên thêm giấy.</source>
        <translation>The form printer is out of paper. Please call a volunteer to add some.</translation>
    </message>
    <message>
        <source>Nắp máy in tờ khai đang mở. Mời đóng lại rồi in lại.</source>
        <translation>The lid of the form printer is open. Please close it and print again.</translation>
    </message>
    <message>
        <source>Máy in tờ khai đang bận hoặc chưa bật. Mời gọi tình nguyện viên.</source>
        <translation>The form printer is busy or switched off. Please call a volunteer.</translation>
    </message>
    <message>
        <source>Chưa in được tờ khai. Mời thử lại hoặc gọi tình nguyện viên.</source>
        <translation>The declaration could not be printed. Please try again or call a volunteer.</translation>
    </message>
    <message>
        <source>Tờ khai, trang %1</source>
        <translation>Declaration, page %1</translation>
    </message>
    <message>
        <source>Mời lấy tờ khai và ký</source>
        <translation>Please take the declaration and sign it</translation>
    </message>
    <message>
        <source>Tờ khai đã điền</source>
        <translation>The filled declaration</translation>
    </message>
    <message>
        <source>Ký, ghi rõ họ tên ở cuối. Rồi quét tờ đã ký.</source>
        <translation>Sign at the end and write your full name. Then scan the signed sheet.</translation>
    </message>
    <message>
        <source>Chỗ để trống thì viết tay. Sai thì quay lại sửa.</source>
        <translation>Write by hand where a line is empty. If something is wrong, go back and change it.</translation>
    </message>
    <message>
        <source>Điểm này chưa in được tờ khai. Mời chép ra mẫu giấy của phường.</source>
        <translation>Forms cannot be printed here. Please copy it onto the ward's own form.</translation>
    </message>
    <message>
        <source>Đang in…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>In tờ khai</source>
        <translation>Print it</translation>
    </message>
    <message>
        <source>Đã ký, đi quét</source>
        <translation>Signed: go and scan it</translation>
    </message>
    <message>
        <source>Xem xong, quay lại</source>
        <translation>Done, go back</translation>
    </message>
</context>
<context>
    <name>DigitBoxes</name>
    <message>
        <source>Đã nhập %1 trên %2 số</source>
        <translation>%1 of %2 digits entered</translation>
    </message>
</context>
<context>
    <name>DossierLine</name>
    <message>
        <source>Đã gửi</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Cổng chưa nhận</source>
        <translation>Not accepted yet</translation>
    </message>
    <message>
        <source>Cần bổ sung</source>
        <translation>Papers wanted</translation>
    </message>
    <message numerus="yes">
        <source>Phường cần thêm %n giấy tờ. Khi người dân đến, quét phiếu của họ để xem.</source>
        <translation>
            <numerusform>The ward asks for %n more paper. When the person comes, scan their slip to see which.</numerusform>
            <numerusform>The ward asks for %n more papers. When the person comes, scan their slip to see which.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Mã của phường: %1</source>
        <translation>The ward’s code: %1</translation>
    </message>
    <message>
        <source>Gửi lại hồ sơ này</source>
        <translation>Send this dossier again</translation>
    </message>
</context>
<context>
    <name>DraftLine</name>
    <message>
        <source>Số %1</source>
        <translation>Number %1</translation>
    </message>
    <message>
        <source>Giữ đến %1</source>
        <translation>Kept until %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>Đã quét %n trang</source>
        <translation>
            <numerusform>%n page scanned</numerusform>
            <numerusform>%n pages scanned</numerusform>
        </translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>EndSheet</name>
    <message>
        <source>Kết thúc và xóa?</source>
        <translation>End and wipe?</translation>
    </message>
    <message>
        <source>Những gì chưa gửi sẽ được xóa hết khỏi màn hình. Xin nhớ lấy lại thẻ và giấy tờ.</source>
        <translation>Whatever has not been sent will be wiped. Please remember your card and papers.</translation>
    </message>
    <message>
        <source>Không, làm tiếp</source>
        <translation>No, go on</translation>
    </message>
    <message>
        <source>Kết thúc và xóa</source>
        <translation>End and wipe</translation>
    </message>
    <message>
        <source>Kết thúc hay cất lại?</source>
        <translation>End, or put it aside?</translation>
    </message>
    <message>
        <source>Còn thiếu giấy? Cất lại, lần sau làm tiếp</source>
        <translation>A paper is missing? Go on another day</translation>
    </message>
    <message numerus="yes">
        <source>Hỏi người dân trước. Máy khóa kín hồ sơ trong %n giờ, rồi tự xóa.</source>
        <translation>
            <numerusform>Ask the person first. Sealed for %n hour, then wiped.</numerusform>
            <numerusform>Ask the person first. Sealed for %n hours, then wiped.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cất hồ sơ này lại</source>
        <translation>Put this dossier aside</translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>Cần hỏi lại phường</source>
        <translation>Confirm with the ward</translation>
    </message>
</context>
<context>
    <name>FaultPicture</name>
    <message>
        <source>Hình chỉ cách làm</source>
        <translation>A drawing of what to do</translation>
    </message>
</context>
<context>
    <name>FaultSheet</name>
    <message>
        <source>Tôi hiểu, làm tiếp</source>
        <translation>I understand, go on</translation>
    </message>
    <message>
        <source>Dành cho kỹ thuật: %1</source>
        <translation>For the technician: %1</translation>
    </message>
    <message>
        <source>Vẫn chưa được? Gọi giúp đỡ</source>
        <translation>Still not working? Call for help</translation>
    </message>
</context>
<context>
    <name>FirstSoundPage</name>
    <message>
        <source>Máy nói to chừng nào?</source>
        <translation>How loud is the station to be?</translation>
    </message>
    <message>
        <source>Đứng trước máy khi phòng có người. Mỗi lần chạm, máy phát một tiếng.</source>
        <translation>Stand before it when the room is busy. Each touch plays a tone.</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Nghe thử</source>
        <translation>Play a tone</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Cài đặt lần đầu · Bước %1 / %2</source>
        <translation>First start · Step %1 / %2</translation>
    </message>
</context>
<context>
    <name>FirstTimePage</name>
    <message>
        <source>Ngày giờ có đúng không?</source>
        <translation>Are date and time right?</translation>
    </message>
    <message>
        <source>Giờ sai thì máy không tin được cổng dịch vụ, và phiếu ghi sai ngày.</source>
        <translation>With a wrong clock the station cannot believe its service, and slips bear a wrong day.</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Múi giờ</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Việt Nam (Asia/Ho_Chi_Minh)</source>
        <translation>Vietnam (Asia/Ho_Chi_Minh)</translation>
    </message>
    <message>
        <source>Máy đặt múi khác; màn hình và phiếu vẫn theo giờ Việt Nam</source>
        <translation>The machine has another; screens and slips keep the time of Vietnam</translation>
    </message>
    <message>
        <source>Giờ lấy từ</source>
        <translation>The time comes from</translation>
    </message>
    <message>
        <source>Máy chủ giờ trên mạng</source>
        <translation>A time server of the network</translation>
    </message>
    <message>
        <source>Đồng hồ của máy</source>
        <translation>The machine's own clock</translation>
    </message>
    <message>
        <source>Đang hỏi…</source>
        <translation>Asking…</translation>
    </message>
    <message>
        <source>Giờ được giữ đúng</source>
        <translation>The clock is kept right</translation>
    </message>
    <message>
        <source>Chưa có máy chủ giờ</source>
        <translation>No time server yet</translation>
    </message>
    <message>
        <source>Xem dây mạng, và xin mạng cho phép NTP (cổng UDP 123). Giờ không đặt bằng tay ở đây được.</source>
        <translation>See to the network cable, and have the network let NTP through (UDP port 123). The time cannot be set by hand here.</translation>
    </message>
    <message>
        <source>Hỏi lại</source>
        <translation>Ask again</translation>
    </message>
</context>
<context>
    <name>FirstTouchPage</name>
    <message>
        <source>Màn hình nhận đúng ngón tay?</source>
        <translation>Do touches arrive?</translation>
    </message>
    <message>
        <source>Chạm vào năm dấu cộng. Lệch tới 6 mm là được.</source>
        <translation>Touch the five crosses. Up to 6 mm off is well.</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>FirstWelcomePage</name>
    <message>
        <source>Máy mới, xin chào!</source>
        <translation>A new box: welcome!</translation>
    </message>
    <message>
        <source>Kỹ thuật viên làm vài bước nữa là máy phục vụ được người dân.</source>
        <translation>A few steps by a technician, and it can serve people.</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Cần có</source>
        <translation>Needed</translation>
    </message>
    <message>
        <source>Phiếu đăng ký của trạm này</source>
        <translation>The enrolment sheet of this station</translation>
    </message>
    <message>
        <source>Dây mạng đã cắm</source>
        <translation>The network cable, plugged in</translation>
    </message>
    <message>
        <source>Máy quét, đầu đọc thẻ, máy in đã bật</source>
        <translation>Scanner, card reader and printer, switched on</translation>
    </message>
    <message>
        <source>English</source>
        <comment>the other language</comment>
        <translation>Tiếng Việt</translation>
    </message>
    <message>
        <source>Chạm không trúng nút? Chạm năm lần vào chỗ trống để chỉnh màn hình.</source>
        <translation>Touches hit no button? Touch five times where nothing is, to align the panel.</translation>
    </message>
</context>
<context>
    <name>FirstCodePage</name>
    <message>
        <source>Đây không phải mã đăng ký, hoặc mã chưa đọc được hết. Mời thử lại.</source>
        <translation>This is no enrolment code, or not all of it was read. Please try again.</translation>
    </message>
    <message>
        <source>Máy này chưa có khóa của đơn vị vận hành, nên chưa tin được phiếu nào. Mời ghi lại đĩa cho máy.</source>
        <translation>This box has no key of its operator, so it can believe no sheet. Please write its disk anew.</translation>
    </message>
    <message>
        <source>Phiếu này không do đơn vị vận hành máy cấp. Mời dùng phiếu đúng.</source>
        <translation>This sheet is not from the operator of this box. Please use the right one.</translation>
    </message>
    <message>
        <source>Phiếu đã hết hạn theo giờ của máy. Mời xem lại giờ, hoặc xin phiếu mới.</source>
        <translation>By the clock of this box the sheet has expired. Please check the clock, or ask for a new sheet.</translation>
    </message>
    <message>
        <source>Đưa mã trên phiếu cho máy đọc</source>
        <translation>Show the code on the sheet</translation>
    </message>
    <message>
        <source>Đặt phiếu lên máy quét rồi bấm nút, hoặc bắn mã bằng đầu đọc cầm tay.</source>
        <translation>Put the sheet on the scanner and press the button, or use a hand-held scanner.</translation>
    </message>
    <message>
        <source>Quét phiếu</source>
        <translation>Scan the sheet</translation>
    </message>
    <message>
        <source>Đầu đọc cầm tay gõ mã vào đây.</source>
        <translation>A hand-held scanner types the code here.</translation>
    </message>
    <message>
        <source>Đang nhận mã: %1 ký tự</source>
        <translation>Receiving the code: %1 letters</translation>
    </message>
</context>
<context>
    <name>FirstJoinPage</name>
    <message>
        <source>Cổng dịch vụ chưa trả lời. Mời xem dây mạng rồi thử lại; phiếu vẫn dùng được.</source>
        <translation>The service does not answer. Please look at the network cable and try again; the sheet can still be used.</translation>
    </message>
    <message>
        <source>Nơi trả lời không chứng minh được mình là cổng dịch vụ, nên máy chưa gửi gì. Mời xem mạng và giờ của máy.</source>
        <translation>What answered could not prove that it is the service, so nothing was sent. Please check the network and the clock.</translation>
    </message>
    <message>
        <source>Nơi trả lời không phải cổng dịch vụ. Mạng này có thể đòi đăng nhập.</source>
        <translation>What answered is not the service. This network may ask for a login.</translation>
    </message>
    <message>
        <source>Phiếu đã dùng, đã hủy hoặc đã hết hạn. Mời xin phiếu mới.</source>
        <translation>The sheet was used, withdrawn or has expired. Please ask for a new one.</translation>
    </message>
    <message>
        <source>Cổng dịch vụ không cấp chứng thư cho máy này. Mời hỏi đơn vị vận hành.</source>
        <translation>The service gives this box no certificate. Please ask the operator.</translation>
    </message>
    <message>
        <source>Máy chưa ghi được cài đặt. Mời xem đĩa của máy.</source>
        <translation>The settings could not be written. Please look at the disk.</translation>
    </message>
    <message>
        <source>Cổng dịch vụ đã nhận máy này</source>
        <translation>The service knows this station</translation>
    </message>
    <message>
        <source>Đang đăng ký với cổng dịch vụ</source>
        <translation>Enrolling with the service</translation>
    </message>
    <message>
        <source>Chưa đăng ký được</source>
        <translation>Not enrolled yet</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Trạm</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Thuộc</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Máy đã có khóa và chứng thư riêng. Phiếu này hết tác dụng; mời hủy phiếu.</source>
        <translation>It has a key and a certificate of its own. The sheet has served; please destroy it.</translation>
    </message>
</context>
<context>
    <name>FirstPartsPage</name>
    <message>
        <source>Các thiết bị của máy</source>
        <translation>The devices</translation>
    </message>
    <message>
        <source>Thiếu thiết bị nào, mời xem dây và nguồn của nó rồi hỏi lại. Có thể tiếp tục và lắp sau.</source>
        <translation>If one is missing, look at its cable and power, then ask again. You can go on and connect it later.</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Hỏi lại</source>
        <translation>Ask again</translation>
    </message>
</context>
<context>
    <name>FirstPrintPage</name>
    <message>
        <source>In thử một phiếu</source>
        <translation>Print a test slip</translation>
    </message>
    <message>
        <source>Mọi dấu rõ, khung chạm hai mép giấy, điện thoại đọc được mã QR là tốt.</source>
        <translation>It is good when every mark is clear, the frame touches both edges and a telephone reads the QR code.</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Máy in phiếu</source>
        <translation>Slip printer</translation>
    </message>
    <message>
        <source>Chưa in.</source>
        <translation>Nothing printed yet.</translation>
    </message>
    <message>
        <source>Máy in nói đã in xong.</source>
        <translation>The printer says that it has printed.</translation>
    </message>
    <message>
        <source>In thử</source>
        <translation>Test print</translation>
    </message>
</context>
<context>
    <name>FirstReadyPage</name>
    <message>
        <source>Máy sẵn sàng phục vụ</source>
        <translation>Ready to serve</translation>
    </message>
    <message>
        <source>Bắt đầu phục vụ</source>
        <translation>Begin to serve</translation>
    </message>
    <message>
        <source>Phiếu đăng ký</source>
        <translation>Enrolment sheet</translation>
    </message>
    <message>
        <source>Hủy đi, không dùng lại được.</source>
        <translation>Destroy it; it cannot be used again.</translation>
    </message>
    <message>
        <source>Mã cho người phụ trách</source>
        <translation>Codes for the staff</translation>
    </message>
    <message>
        <source>Cấp bằng lệnh tramsoctl volunteer add và technician add.</source>
        <translation>Given out by tramsoctl volunteer add and technician add.</translation>
    </message>
    <message>
        <source>Chứng thư</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Máy tự gia hạn khi gần hết hạn.</source>
        <translation>Renewed by the station itself before it runs out.</translation>
    </message>
</context>
<context>
    <name>FollowPage</name>
    <message>
        <source>Rút hồ sơ này?</source>
        <translation>Withdraw this dossier?</translation>
    </message>
    <message>
        <source>Hồ sơ của quý vị</source>
        <translation>Your dossier</translation>
    </message>
    <message>
        <source>Đang hỏi nơi nhận hồ sơ</source>
        <translation>Asking the service</translation>
    </message>
    <message>
        <source>Mời đặt phiếu lên mặt kính</source>
        <translation>Please put your slip on the glass</translation>
    </message>
    <message>
        <source>Phường sẽ dừng xử lý. Muốn làm lại, quý vị phải nộp hồ sơ mới.</source>
        <translation>The ward will stop working on it. To apply again you must submit a new dossier.</translation>
    </message>
    <message>
        <source>Xin chờ vài giây.</source>
        <translation>Please wait a few seconds.</translation>
    </message>
    <message>
        <source>Úp mặt có mã QR xuống kính, rồi bấm Quét phiếu.</source>
        <translation>QR code face down, then press Scan slip.</translation>
    </message>
    <message>
        <source>Rút hồ sơ</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Dừng quét</source>
        <translation>Stop scanning</translation>
    </message>
    <message>
        <source>Bổ sung ngay</source>
        <translation>Bring papers now</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Quét phiếu</source>
        <translation>Scan slip</translation>
    </message>
    <message>
        <source>Đang đọc mã trên phiếu</source>
        <translation>Reading the code on your slip</translation>
    </message>
    <message>
        <source>Đang tìm hồ sơ</source>
        <translation>Looking for your dossier</translation>
    </message>
    <message>
        <source>Chưa đọc được mã QR trên phiếu</source>
        <translation>The QR code on the slip could not be read</translation>
    </message>
    <message>
        <source>Chưa thấy hồ sơ này</source>
        <translation>This dossier was not found</translation>
    </message>
    <message>
        <source>Đã thử nhiều lần</source>
        <translation>Tried many times</translation>
    </message>
    <message>
        <source>Hồ sơ này không còn rút được</source>
        <translation>This dossier can no longer be withdrawn</translation>
    </message>
    <message>
        <source>Chưa liên lạc được với nơi nhận hồ sơ</source>
        <translation>The service cannot be reached</translation>
    </message>
    <message>
        <source>Mời vuốt phẳng phiếu rồi quét lại, hoặc nhập mã.</source>
        <translation>Please smooth the slip and scan again, or type the code.</translation>
    </message>
    <message>
        <source>Nếu vừa nộp, hồ sơ có thể đang trên đường gửi. Nếu đã nhập mã, mời xem lại từng ký tự.</source>
        <translation>If you have just submitted it, it may still be on its way. If you typed the code, please check every character.</translation>
    </message>
    <message>
        <source>Mời chờ ít phút rồi thử lại.</source>
        <translation>Please wait a few minutes and try again.</translation>
    </message>
    <message>
        <source>Mời hỏi bộ phận một cửa của phường.</source>
        <translation>Please ask at the ward's one-stop desk.</translation>
    </message>
    <message>
        <source>Hồ sơ đã nộp vẫn an toàn. Mời thử lại sau ít phút.</source>
        <translation>What you submitted is safe. Please try again in a few minutes.</translation>
    </message>
    <message>
        <source>Không có mã QR? Nhập mã trên phiếu</source>
        <translation>No QR code? Type the code on your slip</translation>
    </message>
</context>
<context>
    <name>FollowStanding</name>
    <message>
        <source>Cán bộ ghi</source>
        <translation>The officer's note</translation>
    </message>
    <message>
        <source>Giấy tờ cần bổ sung</source>
        <translation>Papers to bring</translation>
    </message>
    <message>
        <source>Quét mã bên cạnh bằng điện thoại, rồi nhập 4 số cuối của số định danh để tải kết quả về.</source>
        <translation>Scan this code with your telephone, then type the last 4 digits of the personal number to download the result.</translation>
    </message>
    <message>
        <source>Mã QR để nhận kết quả</source>
        <translation>QR code to get the result</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Ngày hẹn trả</source>
        <translation>Promised for</translation>
    </message>
</context>
<context>
    <name>FollowTyped</name>
    <message>
        <source>Nhập 4 số cuối của số định danh</source>
        <translation>Type the last 4 digits of the personal number</translation>
    </message>
    <message>
        <source>Nhập mã trên phiếu</source>
        <translation>Type the code on your slip</translation>
    </message>
    <message>
        <source>Số định danh của người đã nộp hồ sơ này.</source>
        <translation>The personal number of whoever submitted this dossier.</translation>
    </message>
    <message>
        <source>Tám chữ và số đứng sau TS- trên phiếu.</source>
        <translation>The eight letters and digits after TS- on the slip.</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Bộ nút và ô của máy</source>
        <translation>The kit of controls</translation>
    </message>
    <message>
        <source>Mỗi thứ trong mọi trạng thái. Thanh dưới đổi ngôn ngữ, cỡ chữ và nền.</source>
        <translation>Each in every state. The bar below changes language, letters and theme.</translation>
    </message>
    <message>
        <source>Xem bảng hỏi</source>
        <translation>Show a question</translation>
    </message>
    <message>
        <source>Quý vị còn ở đó không?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>Nếu không, màn hình sẽ được xóa để giữ kín thông tin.</source>
        <translation>If not, the screen will be cleared to keep your data private.</translation>
    </message>
    <message>
        <source>Tôi vẫn ở đây</source>
        <translation>I am still here</translation>
    </message>
</context>
<context>
    <name>GalleryButtons</name>
    <message>
        <source>Gửi hồ sơ</source>
        <translation>Send the dossier</translation>
    </message>
    <message>
        <source>Quét lại trang này</source>
        <translation>Scan this page again</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Xóa trang này</source>
        <translation>Remove this page</translation>
    </message>
    <message>
        <source>Nút</source>
        <translation>Buttons</translation>
    </message>
    <message>
        <source>%1 (đang nhấn)</source>
        <translation>%1 (pressed)</translation>
    </message>
    <message>
        <source>%1 (đang làm)</source>
        <translation>%1 (busy)</translation>
    </message>
    <message>
        <source>%1 (chưa dùng được)</source>
        <translation>%1 (not available)</translation>
    </message>
</context>
<context>
    <name>GalleryInputs</name>
    <message>
        <source>Nhập</source>
        <translation>Typing</translation>
    </message>
</context>
<context>
    <name>GalleryLetters</name>
    <message>
        <source>Chữ và hình</source>
        <translation>Letters and icons</translation>
    </message>
</context>
<context>
    <name>GallerySigns</name>
    <message>
        <source>Báo cho người dùng</source>
        <translation>Telling people</translation>
    </message>
    <message>
        <source>Tin báo</source>
        <translation>A note</translation>
    </message>
    <message>
        <source>Tốt</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation>To be looked at</translation>
    </message>
    <message>
        <source>Không đi tiếp được</source>
        <translation>Not further than here</translation>
    </message>
    <message>
        <source>Một câu nói rõ việc gì xảy ra và nên làm gì tiếp theo.</source>
        <translation>One sentence that says what happened and what to do next.</translation>
    </message>
    <message>
        <source>Chỉ một câu.</source>
        <translation>Only one sentence.</translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Xem lại</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Bị trả lại</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Đang chọn</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>Đang đọc</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Lệ phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Miễn phí</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>Thời gian</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Trong ngày làm việc</source>
        <translation>Within the working day</translation>
    </message>
</context>
<context>
    <name>GalleryStaff</name>
    <message>
        <source>Trang của người hỗ trợ và kỹ thuật viên</source>
        <translation>Pages of volunteers and technicians</translation>
    </message>
    <message>
        <source>Máy in hết giấy.</source>
        <translation>The printer is out of paper.</translation>
    </message>
    <message>
        <source>Chưa nối được mạng.</source>
        <translation>No network.</translation>
    </message>
    <message>
        <source>Khai sinh</source>
        <translation>Birth registration</translation>
    </message>
    <message>
        <source>Cổng dịch vụ không nhận hồ sơ này.</source>
        <translation>The online service does not take this dossier.</translation>
    </message>
    <message>
        <source>hồ sơ</source>
        <translation>dossiers</translation>
    </message>
    <message>
        <source>chờ gửi</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>Giấy bị kẹt.</source>
        <translation>A sheet is stuck.</translation>
    </message>
    <message>
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Chưa quét.</source>
        <translation>Not scanned yet.</translation>
    </message>
    <message>
        <source>Quét được.</source>
        <translation>It scans.</translation>
    </message>
</context>
<context>
    <name>GlassSteps</name>
    <message>
        <source>Úp mặt thẻ có mã QR xuống kính.</source>
        <translation>Lay the side with the QR code face down.</translation>
    </message>
    <message>
        <source>Đặt sát góc có mũi tên, đậy nắp lại.</source>
        <translation>Push it to the arrow and close the lid.</translation>
    </message>
    <message>
        <source>Chạm nút Quét thẻ.</source>
        <translation>Touch Scan the card.</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Chạm nút lớn để bắt đầu. Máy dẫn quý vị từng bước và chỉ gửi khi quý vị đồng ý.</source>
        <translation>Touch the large button to start. You are led step by step, and nothing is sent until you say so.</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên kính, mặt có mã QR úp xuống, sát góc có mũi tên. Lau kính nếu máy không đọc được.</source>
        <translation>Lay your ID card on the glass with its QR code facing down, close to the arrow. Wipe the glass if it cannot be read.</translation>
    </message>
    <message>
        <source>Chọn việc gần nhất với điều quý vị cần. Chưa rõ thì hỏi người hỗ trợ, chưa có gì được gửi đi.</source>
        <translation>Choose what is closest to your need. Ask a helper if in doubt; nothing has been sent yet.</translation>
    </message>
    <message>
        <source>Xem có đủ giấy không. Thiếu giấy bắt buộc thì phường có thể trả hồ sơ.</source>
        <translation>See whether you have the papers. The ward may return an application that lacks a required one.</translation>
    </message>
    <message>
        <source>Mỗi mục nói rõ thông tin được dùng vào việc gì. Chạm một mục để đồng ý, chạm lần nữa để bỏ.</source>
        <translation>Each item says what your information is used for. Touch an item to agree, touch again to take it back.</translation>
    </message>
    <message>
        <source>Chọn một giấy, úp mặt chữ xuống kính rồi chạm Quét giấy này. Trang nào chưa tốt thì quét lại được.</source>
        <translation>Choose a paper, lay it face down and touch Scan this paper. Any page can be scanned again.</translation>
    </message>
    <message>
        <source>So chữ trên màn hình với giấy của quý vị. Đúng thì chạm Đúng rồi, sai thì chạm Sửa để gõ lại.</source>
        <translation>Compare the screen with your paper. Touch Correct if it is right, or Change to type it again.</translation>
    </message>
    <message>
        <source>Đây là lần xem cuối. Chạm Gửi hồ sơ thì hồ sơ mới được gửi.</source>
        <translation>This is the last look. Nothing is sent until you touch Send.</translation>
    </message>
    <message>
        <source>Lấy phiếu, thẻ và giấy tờ, rồi chạm Xong để xóa màn hình.</source>
        <translation>Take your slip, card and papers, then touch Done to wipe the screen.</translation>
    </message>
    <message>
        <source>Quý vị cần giúp?</source>
        <translation>Do you need help?</translation>
    </message>
    <message>
        <source>Gọi %1</source>
        <translation>Call %1</translation>
    </message>
    <message>
        <source>Hoặc nhờ người hỗ trợ đang có mặt tại điểm này.</source>
        <translation>Or ask the helper who is here.</translation>
    </message>
    <message>
        <source>Tôi làm tiếp</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>HolderNotices</name>
    <message>
        <source>Ba số đầu không ứng với tỉnh, thành phố nào.</source>
        <translation>The first three digits belong to no province.</translation>
    </message>
    <message>
        <source>Số định danh không ứng với năm sinh vừa nhập.</source>
        <translation>The number does not fit the birth year you typed.</translation>
    </message>
    <message>
        <source>Năm sinh trong số định danh khác năm sinh trên thẻ.</source>
        <translation>The birth year in the number differs from the card.</translation>
    </message>
    <message>
        <source>Giới tính trong số định danh khác giới tính trên thẻ.</source>
        <translation>The sex in the number differs from the card.</translation>
    </message>
    <message>
        <source>Năm sinh trong số định danh chưa tới.</source>
        <translation>The birth year in the number lies in the future.</translation>
    </message>
    <message>
        <source>Thông tin trên thẻ không khớp nhau</source>
        <translation>The card does not agree with itself</translation>
    </message>
    <message>
        <source>Quý vị vẫn đi tiếp được. Cán bộ sẽ đối chiếu.</source>
        <translation>You can go on. An officer will compare them.</translation>
    </message>
    <message>
        <source>Thẻ đã hết hạn ngày %1</source>
        <translation>The card expired on %1</translation>
    </message>
    <message>
        <source>Quý vị vẫn nộp được hồ sơ. Nên làm thẻ mới ở công an phường, xã.</source>
        <translation>You can still apply. Please have a new card made at the ward police.</translation>
    </message>
    <message>
        <source>Xin xem lại số vừa nhập</source>
        <translation>Please look at the number again</translation>
    </message>
    <message>
        <source>Xin xem lại số trên thẻ</source>
        <translation>Please look at the number on the card</translation>
    </message>
    <message>
        <source>Nếu đúng như vậy thì cứ đi tiếp.</source>
        <translation>If it is right, just go on.</translation>
    </message>
    <message>
        <source>Nếu đúng thẻ của quý vị thì cứ đi tiếp.</source>
        <translation>If this is your card, just go on.</translation>
    </message>
    <message>
        <source>Chưa xác nhận được chip của thẻ</source>
        <translation>The card&apos;s chip could not be confirmed</translation>
    </message>
    <message>
        <source>Quý vị vẫn nộp được hồ sơ. Cán bộ sẽ xem thẻ gốc.</source>
        <translation>You can still apply. An officer will look at the card itself.</translation>
    </message>
    <message>
        <source>Chip trên thẻ chưa đọc được</source>
        <translation>The chip could not be read</translation>
    </message>
    <message>
        <source>Máy dùng mã QR trên thẻ. Quý vị không phải làm gì thêm.</source>
        <translation>The QR code is used instead. You need not do anything.</translation>
    </message>
    <message>
        <source>Thông tin do quý vị nhập</source>
        <translation>These are the details you typed</translation>
    </message>
    <message>
        <source>Khi nhận hồ sơ, cán bộ sẽ xem giấy tờ của quý vị.</source>
        <translation>An officer will look at your papers when taking in the application.</translation>
    </message>
    <message>
        <source>Xin lấy lại thẻ trên đầu đọc</source>
        <translation>Please take your card off the reader</translation>
    </message>
    <message>
        <source>Xin lấy lại thẻ</source>
        <translation>Please take your card back</translation>
    </message>
    <message>
        <source>Ảnh chỉ để so, máy không lưu. Số định danh được che bớt để giữ kín cho quý vị.</source>
        <translation>The picture is only for comparing and is not kept. Part of your number is hidden.</translation>
    </message>
    <message>
        <source>Máy không cần thẻ nữa. Số định danh được che bớt để giữ kín cho quý vị.</source>
        <translation>The card is not needed any more. Part of your number is hidden.</translation>
    </message>
</context>
<context>
    <name>HolderPanel</name>
    <message>
        <source>Ảnh trong chip của thẻ</source>
        <translation>Picture from the card&apos;s chip</translation>
    </message>
    <message>
        <source>Số định danh</source>
        <translation>Personal number</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Chip trên thẻ</source>
        <translation>Chip on the card</translation>
    </message>
    <message>
        <source>Mã QR trên thẻ</source>
        <translation>QR code on the card</translation>
    </message>
    <message>
        <source>Tự nhập</source>
        <translation>Typed</translation>
    </message>
</context>
<context>
    <name>HowWasIt</name>
    <message>
        <source>Rất không hài lòng</source>
        <translation>Very bad</translation>
    </message>
    <message>
        <source>Không hài lòng</source>
        <translation>Bad</translation>
    </message>
    <message>
        <source>Bình thường</source>
        <translation>So-so</translation>
    </message>
    <message>
        <source>Hài lòng</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Rất hài lòng</source>
        <translation>Very good</translation>
    </message>
    <message>
        <source>Quý vị thấy trạm này thế nào?</source>
        <translation>How was this station?</translation>
    </message>
    <message>
        <source>%1 trên 5: %2</source>
        <translation>%1 of 5: %2</translation>
    </message>
    <message>
        <source>%1. Xin cảm ơn quý vị.</source>
        <translation>%1. Thank you.</translation>
    </message>
    <message>
        <source>1: rất không hài lòng, 5: rất hài lòng. Máy chỉ đếm con số, không ghi tên ai.</source>
        <translation>1: very bad, 5: very good. Only the number is counted, nobody is named.</translation>
    </message>
</context>
<context>
    <name>IdentifyPage</name>
    <message>
        <source>Mời đặt thẻ căn cước lên mặt kính</source>
        <translation>Place your ID card on the glass</translation>
    </message>
    <message>
        <source>Đúng là tôi</source>
        <translation>Yes, this is me</translation>
    </message>
    <message>
        <source>Dừng quét</source>
        <translation>Stop scanning</translation>
    </message>
    <message>
        <source>Quét thẻ</source>
        <translation>Scan the card</translation>
    </message>
    <message>
        <source>Đang đọc thẻ</source>
        <translation>Reading the card</translation>
    </message>
    <message>
        <source>Xin giữ yên thẻ trên mặt kính trong vài giây.</source>
        <translation>Please leave the card on the glass for a few seconds.</translation>
    </message>
    <message>
        <source>Nhập 6 số cuối của số căn cước</source>
        <translation>Type the last 6 digits of your ID number</translation>
    </message>
    <message>
        <source>Thẻ này không có chip căn cước</source>
        <translation>This is not an ID card with a chip</translation>
    </message>
    <message>
        <source>Chưa đọc được chip trên thẻ</source>
        <translation>The chip could not be read</translation>
    </message>
    <message>
        <source>Đây có phải là quý vị không?</source>
        <translation>Is this you?</translation>
    </message>
    <message>
        <source>Thẻ được lấy ra hơi sớm</source>
        <translation>The card was taken away too early</translation>
    </message>
    <message>
        <source>Mời đặt thẻ căn cước lên đầu đọc</source>
        <translation>Place your ID card on the reader</translation>
    </message>
    <message>
        <source>Sáu số này mở chip của thẻ đang nằm trên đầu đọc.</source>
        <translation>They open the chip of the card on the reader.</translation>
    </message>
    <message>
        <source>Xin giữ yên thẻ. Thường mất khoảng 5 giây.</source>
        <translation>Please hold still. It usually takes about 5 seconds.</translation>
    </message>
    <message>
        <source>Mời lấy thẻ ra và đặt thẻ căn cước. Cũng có thể dùng mã QR.</source>
        <translation>Take it off and put your ID card there, or use its QR code.</translation>
    </message>
    <message>
        <source>Không sao: mã QR trên thẻ đã đọc được.</source>
        <translation>That is fine: the QR code has been read.</translation>
    </message>
    <message>
        <source>Ta thử mã QR trên thẻ nhé.</source>
        <translation>Let&apos;s try the QR code on it.</translation>
    </message>
    <message>
        <source>Xin đặt lại thẻ lên đầu đọc và chờ máy đọc xong.</source>
        <translation>Put it back on the reader and wait until it has been read.</translation>
    </message>
    <message>
        <source>Mã QR đã đọc được. Đọc thêm chip thì chắc chắn hơn.</source>
        <translation>The QR code has been read. The chip makes it more certain.</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Mở thẻ</source>
        <translation>Open the card</translation>
    </message>
    <message>
        <source>Đi tiếp với mã QR</source>
        <translation>Go on with the QR code</translation>
    </message>
    <message>
        <source>Dùng mã QR trên thẻ</source>
        <translation>Use the QR code</translation>
    </message>
    <message>
        <source>Sáu số này chưa mở được thẻ</source>
        <translation>These digits did not open the card</translation>
    </message>
    <message>
        <source>Thẻ không bị khóa. Xin xem lại số in trên thẻ.</source>
        <translation>The card is not locked. Please look at the number printed on it.</translation>
    </message>
    <message>
        <source>Đọc chip lần nữa</source>
        <translation>Read the chip again</translation>
    </message>
    <message>
        <source>Quét mã QR thay cho gõ số</source>
        <translation>Scan the QR code instead</translation>
    </message>
    <message>
        <source>Thẻ không đọc được? Nhập số định danh</source>
        <translation>Card not readable? Type your number</translation>
    </message>
    <message>
        <source>Không phải tôi, làm lại</source>
        <translation>Not me, start again</translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message>
        <source>Quý vị còn ở đó không?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>Nếu không, màn hình sẽ được xóa để giữ kín thông tin.</source>
        <translation>If not, the screen will be wiped to keep your details private.</translation>
    </message>
    <message>
        <source>Tôi vẫn ở đây</source>
        <translation>I am still here</translation>
    </message>
    <message>
        <source>Kết thúc và xóa</source>
        <translation>End and wipe</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Xuất nhật ký</source>
        <translation>Export the journal</translation>
    </message>
    <message>
        <source>Nhật ký ghi mỗi hồ sơ đã đi đến đâu, không có tên ai. Mời chọn nơi lưu.</source>
        <translation>The journal tells how far each dossier went and names nobody. Please choose where to keep it.</translation>
    </message>
    <message>
        <source>Tìm lại USB</source>
        <translation>Look for USB sticks</translation>
    </message>
    <message>
        <source>Đã lưu nhật ký</source>
        <translation>The journal is saved</translation>
    </message>
    <message>
        <source>Đang lưu…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>USB: %1</source>
        <translation>USB: %1</translation>
    </message>
    <message>
        <source>Trong máy: %1</source>
        <translation>On the station: %1</translation>
    </message>
</context>
<context>
    <name>LetterKeyboard</name>
    <message>
        <source>huyền</source>
        <translation>huyền</translation>
    </message>
    <message>
        <source>sắc</source>
        <translation>sắc</translation>
    </message>
    <message>
        <source>hỏi</source>
        <translation>hỏi</translation>
    </message>
    <message>
        <source>ngã</source>
        <translation>ngã</translation>
    </message>
    <message>
        <source>nặng</source>
        <translation>nặng</translation>
    </message>
    <message>
        <source>Dấu %1</source>
        <translation>Tone %1</translation>
    </message>
    <message>
        <source>Chữ hoa</source>
        <translation>Capital letter</translation>
    </message>
    <message>
        <source>Xóa một chữ</source>
        <translation>Delete one letter</translation>
    </message>
    <message>
        <source>dấu cách</source>
        <translation>space</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>MisplacedPages</name>
    <message>
        <source>Trang %1 là %2</source>
        <translation>Page %1 is: %2</translation>
    </message>
    <message>
        <source>Trang này đang nằm ở mục %1.</source>
        <translation>It lies under: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Chuyển %n trang sang %1</source>
        <translation>
            <numerusform>Move %n page to: %1</numerusform>
            <numerusform>Move %n pages to: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Chuyển sang %1</source>
        <translation>Move to: %1</translation>
    </message>
</context>
<context>
    <name>NeededPage</name>
    <message numerus="yes">
        <source>Quý vị cần %n loại giấy. Đã mang đủ chưa?</source>
        <translation>
            <numerusform>You need %n paper. Do you have it?</numerusform>
            <numerusform>You need %n papers. Do you have them all?</numerusform>
        </translation>
    </message>
    <message>
        <source>Tôi có đủ giấy tờ</source>
        <translation>I have my papers</translation>
    </message>
    <message>
        <source>Mô tả này đã hết hạn</source>
        <translation>This description has run out</translation>
    </message>
    <message>
        <source>Quy định có thể đã thay đổi. Mời hỏi lại phường trước khi nộp.</source>
        <translation>The rules may have changed. Please ask the ward before you apply.</translation>
    </message>
    <message>
        <source>Hoặc: %1</source>
        <translation>Or: %1</translation>
    </message>
    <message>
        <source>Bắt buộc</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Nếu có</source>
        <translation>If you have it</translation>
    </message>
    <message>
        <source>Nộp bản chính</source>
        <translation>Hand in the original</translation>
    </message>
    <message>
        <source>Quét từ bản chính, giữ lại bản chính</source>
        <translation>Scanned; you keep the original</translation>
    </message>
    <message numerus="yes">
        <source>%n bản</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message>
        <source>Cần hỏi lại phường</source>
        <translation>Confirm with the ward</translation>
    </message>
    <message>
        <source>Chưa mang đủ?</source>
        <translation>Something missing?</translation>
    </message>
    <message>
        <source>Quý vị có thể kết thúc bây giờ và quay lại khi đủ giấy. Chưa có gì được gửi đi.</source>
        <translation>You can end now and come back with all papers. Nothing has been sent.</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Xóa một số</source>
        <translation>Delete one digit</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>OriginalsList</name>
    <message>
        <source>Thẻ căn cước trên mặt kính</source>
        <translation>ID card on the glass</translation>
    </message>
    <message>
        <source>Xin mở nắp máy quét và lấy thẻ.</source>
        <translation>Please open the lid and take the card.</translation>
    </message>
    <message>
        <source>Giấy tờ trên mặt kính</source>
        <translation>Paper on the glass</translation>
    </message>
    <message>
        <source>Xin mở nắp máy quét và lấy giấy.</source>
        <translation>Please open the lid and take the paper.</translation>
    </message>
    <message>
        <source>Giấy tờ ở khay giấy ra</source>
        <translation>Sheets in the output tray</translation>
    </message>
    <message>
        <source>Xin lấy hết các tờ đã quét.</source>
        <translation>Please take all the sheets that were scanned.</translation>
    </message>
    <message>
        <source>Khay nạp giấy có thể còn giấy</source>
        <translation>Sheets may wait in the feeder</translation>
    </message>
    <message>
        <source>Lần quét trước dừng giữa chừng. Xin xem lại khay nạp.</source>
        <translation>The last scan broke off. Please look into the feeder.</translation>
    </message>
</context>
<context>
    <name>OutOfOrder</name>
    <message>
        <source>Máy chưa phục vụ được</source>
        <translation>This station cannot serve you yet</translation>
    </message>
    <message>
        <source>Mong quý vị thông cảm và nhờ người hỗ trợ tại điểm này. Máy tự thử lại sau mỗi phút.</source>
        <translation>We are sorry. Please ask the people who help here. The station tries again every minute.</translation>
    </message>
    <message>
        <source>Thử lại ngay</source>
        <translation>Try again now</translation>
    </message>
    <message>
        <source>Hồ sơ đã nhận vẫn an toàn</source>
        <translation>What was handed in is safe</translation>
    </message>
    <message numerus="yes">
        <source>%n hồ sơ chờ gửi được giữ trên máy, đã khóa, và sẽ tự gửi khi máy chạy lại.</source>
        <translation>
            <numerusform>%n waiting dossier is kept here, locked, and goes by itself once the station runs again.</numerusform>
            <numerusform>%n waiting dossiers are kept here, locked, and go by themselves once the station runs again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dành cho kỹ thuật viên</source>
        <translation>For the technician</translation>
    </message>
    <message>
        <source>English</source>
        <comment>the other language</comment>
        <translation>Tiếng Việt</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Hồ sơ chờ gửi</source>
        <translation>Waiting dossiers</translation>
    </message>
    <message numerus="yes">
        <source>Hồ sơ chờ lâu nhất đã %n phút.</source>
        <translation>
            <numerusform>The oldest has waited %n minute.</numerusform>
            <numerusform>The oldest has waited %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Không có hồ sơ nào chờ.</source>
        <translation>No dossier is waiting.</translation>
    </message>
    <message>
        <source>Gửi ngay</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>chờ gửi</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>bị trả lại</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>đã gửi</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>Câu trả lời gần nhất</source>
        <translation>The last answer</translation>
    </message>
</context>
<context>
    <name>PageAdvice</name>
    <message>
        <source>Bỏ trang %1</source>
        <translation>Take out page %1</translation>
    </message>
    <message>
        <source>Quét lại trang %1</source>
        <translation>Scan page %1 again</translation>
    </message>
    <message>
        <source>Vẫn dùng trang này</source>
        <translation>Use this page anyway</translation>
    </message>
    <message>
        <source>Đã bỏ mặt trắng</source>
        <translation>Empty back left out</translation>
    </message>
    <message>
        <source>Giữ lại mặt này</source>
        <translation>Keep this side</translation>
    </message>
    <message>
        <source>Đã bỏ một trang</source>
        <translation>One page taken out</translation>
    </message>
    <message>
        <source>Lấy lại trang này</source>
        <translation>Put this page back</translation>
    </message>
</context>
<context>
    <name>PageChecks</name>
    <message>
        <source>Đủ sáng</source>
        <translation>Bright enough</translation>
    </message>
    <message>
        <source>Có chữ</source>
        <translation>Has writing</translation>
    </message>
    <message>
        <source>Chữ rõ nét</source>
        <translation>Sharp</translation>
    </message>
    <message>
        <source>Đủ bốn mép</source>
        <translation>All four edges</translation>
    </message>
    <message>
        <source>Đọc được</source>
        <translation>Readable</translation>
    </message>
    <message>
        <source>Bị tối</source>
        <translation>Too dark</translation>
    </message>
    <message>
        <source>Trang trắng</source>
        <translation>Empty page</translation>
    </message>
    <message>
        <source>Chữ bị mờ</source>
        <translation>Blurred</translation>
    </message>
    <message>
        <source>Chưa đọc được</source>
        <translation>Not readable</translation>
    </message>
    <message>
        <source>Chữ quá nhạt</source>
        <translation>Print too faint</translation>
    </message>
    <message>
        <source>Không đủ nét</source>
        <translation>Not fine enough</translation>
    </message>
    <message>
        <source>Không bị che</source>
        <translation>Nothing over it</translation>
    </message>
    <message>
        <source>Bị tờ khác che</source>
        <translation>Another sheet over it</translation>
    </message>
    <message>
        <source>Thiếu mép giấy</source>
        <translation>An edge is missing</translation>
    </message>
    <message>
        <source>Không bị lóa</source>
        <translation>No glare</translation>
    </message>
    <message>
        <source>Có chỗ bị lóa</source>
        <translation>Bright spot</translation>
    </message>
    <message>
        <source>Không trùng</source>
        <translation>Not scanned before</translation>
    </message>
    <message>
        <source>Bị trùng</source>
        <translation>Scanned twice</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Lên đầu trang</source>
        <translation>Back to the top</translation>
    </message>
    <message>
        <source>Xem tiếp phần dưới</source>
        <translation>Show what is below</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>PageMoves</name>
    <message>
        <source>Trang này thuộc giấy nào?</source>
        <translation>Which paper does this page belong to?</translation>
    </message>
    <message>
        <source>Chuyển cả các trang sau</source>
        <translation>Move the pages after it too</translation>
    </message>
    <message>
        <source>Chỉ chuyển trang này</source>
        <translation>Move this page only</translation>
    </message>
    <message>
        <source>Không chuyển</source>
        <translation>Do not move</translation>
    </message>
</context>
<context>
    <name>PageSheet</name>
    <message>
        <source>Xem trang</source>
        <translation>View of a page</translation>
    </message>
    <message>
        <source>Bỏ trang này</source>
        <translation>Take it out</translation>
    </message>
    <message>
        <source>Xem xong, quay lại</source>
        <translation>Seen, go back</translation>
    </message>
    <message>
        <source>Trang %1 · Máy kiểm tra</source>
        <translation>Page %1 · What was checked</translation>
    </message>
    <message>
        <source>Quét lại</source>
        <translation>Scan again</translation>
    </message>
    <message>
        <source>Xoay trang</source>
        <translation>Turn the page</translation>
    </message>
    <message>
        <source>Sang giấy khác</source>
        <translation>To another paper</translation>
    </message>
    <message>
        <source>Lên trước</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Ra sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Vẫn dùng trang này</source>
        <translation>Use this page anyway</translation>
    </message>
</context>
<context>
    <name>PageTile</name>
    <message>
        <source>Trang %1, %2. Chạm để xem to.</source>
        <translation>Page %1, %2. Touch to enlarge.</translation>
    </message>
</context>
<context>
    <name>PageWords</name>
    <message>
        <source>mép trái</source>
        <translation>left edge</translation>
    </message>
    <message>
        <source>mép trên</source>
        <translation>upper edge</translation>
    </message>
    <message>
        <source>mép phải</source>
        <translation>right edge</translation>
    </message>
    <message>
        <source>mép dưới</source>
        <translation>lower edge</translation>
    </message>
    <message>
        <source>mép giấy</source>
        <translation>edge</translation>
    </message>
    <message>
        <source>Trang %1 là trang trắng</source>
        <translation>Page %1 is empty</translation>
    </message>
    <message>
        <source>Trang %1 có chỗ bị mờ</source>
        <translation>Page %1 is blurred in part</translation>
    </message>
    <message>
        <source>Trang %1 bị mờ</source>
        <translation>Page %1 is blurred</translation>
    </message>
    <message>
        <source>Trang %1 bị tối</source>
        <translation>Page %1 is too dark</translation>
    </message>
    <message>
        <source>Chữ trên trang %1 quá nhạt</source>
        <translation>The print on page %1 is too faint</translation>
    </message>
    <message>
        <source>Trang %1 không đủ nét</source>
        <translation>Page %1 is not fine enough</translation>
    </message>
    <message>
        <source>Trang %1 thiếu %2</source>
        <translation>The %2 of page %1 is missing</translation>
    </message>
    <message>
        <source>Trang %1 có chỗ bị lóa</source>
        <translation>Page %1 has a bright spot</translation>
    </message>
    <message>
        <source>Trang %1 bị tờ khác che</source>
        <translation>Another sheet covers page %1</translation>
    </message>
    <message>
        <source>Trang %1 giống một trang đã quét</source>
        <translation>Page %1 was scanned before</translation>
    </message>
    <message>
        <source>Trang %1 chưa đọc được</source>
        <translation>Page %1 could not be read</translation>
    </message>
    <message>
        <source>Trang %1 chưa xong</source>
        <translation>Page %1 is not finished</translation>
    </message>
    <message>
        <source>Nếu là mặt sau không có chữ thì xin bỏ trang này.</source>
        <translation>If it is the empty back of a sheet, take it out.</translation>
    </message>
    <message>
        <source>Xin vuốt phẳng giấy, áp sát kính rồi quét lại.</source>
        <translation>Flatten the paper against the glass and scan again.</translation>
    </message>
    <message>
        <source>Xin đậy nắp máy quét cho kín rồi quét lại.</source>
        <translation>Close the scanner lid and scan again.</translation>
    </message>
    <message>
        <source>Nếu có bản in đậm hơn, xin quét bản đó.</source>
        <translation>If there is a darker print, please scan that one.</translation>
    </message>
    <message>
        <source>Xin đặt giấy lên kính máy quét này rồi quét lại.</source>
        <translation>Please lay the paper on the glass of this scanner and scan it again.</translation>
    </message>
    <message>
        <source>Xin đặt giấy sát góc có mũi tên rồi quét lại.</source>
        <translation>Push the paper to the arrow and scan again.</translation>
    </message>
    <message>
        <source>Xin lấy giấy ra khỏi bìa bóng, hoặc xoay giấy, rồi quét lại.</source>
        <translation>Please take the paper out of its cover, or turn it, and scan it again.</translation>
    </message>
    <message>
        <source>Xin tách hai tờ ra, quét từng tờ một.</source>
        <translation>Please separate the two sheets and scan them one by one.</translation>
    </message>
    <message>
        <source>Giống trang %1 của “%2”. Nếu trùng thì xin bỏ bớt.</source>
        <translation>It looks like page %1 of “%2”. If it is the same, take it out.</translation>
    </message>
    <message>
        <source>Xin xem giấy có bị ngược hay nhòe không rồi quét lại.</source>
        <translation>See whether the paper is upside down or smeared, then scan again.</translation>
    </message>
    <message>
        <source>vẫn dùng</source>
        <translation>used anyway</translation>
    </message>
    <message>
        <source>đang đọc…</source>
        <translation>reading…</translation>
    </message>
    <message>
        <source>tốt</source>
        <translation>good</translation>
    </message>
    <message>
        <source>trang trắng</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>mờ</source>
        <translation>blurred</translation>
    </message>
    <message>
        <source>tối</source>
        <translation>too dark</translation>
    </message>
    <message>
        <source>nhạt</source>
        <translation>faint</translation>
    </message>
    <message>
        <source>thiếu nét</source>
        <translation>not fine</translation>
    </message>
    <message>
        <source>thiếu mép</source>
        <translation>cut off</translation>
    </message>
    <message>
        <source>lóa</source>
        <translation>glare</translation>
    </message>
    <message>
        <source>bị che</source>
        <translation>covered</translation>
    </message>
    <message>
        <source>trùng</source>
        <translation>twice</translation>
    </message>
    <message>
        <source>không đọc được</source>
        <translation>unreadable</translation>
    </message>
    <message>
        <source>chưa xong</source>
        <translation>not done</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>Đang quét</source>
        <translation>Scanning</translation>
    </message>
    <message>
        <source>Đang đọc</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Xem lại</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Chưa quét</source>
        <translation>To scan</translation>
    </message>
    <message>
        <source>Nếu có</source>
        <translation>If you have it</translation>
    </message>
    <message numerus="yes">
        <source>%n trang</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Úp mặt chữ xuống kính, mép trên sát góc có mũi tên. Nhiều trang thì quét lần lượt.</source>
        <translation>Lay it face down, top edge at the arrow. Scan several pages one after the other.</translation>
    </message>
    <message>
        <source>Đang quét…</source>
        <translation>Scanning…</translation>
    </message>
    <message>
        <source>Dừng quét</source>
        <translation>Stop scanning</translation>
    </message>
    <message>
        <source>Quét giấy này</source>
        <translation>Scan this paper</translation>
    </message>
    <message>
        <source>Quét thêm trang</source>
        <translation>Scan another page</translation>
    </message>
    <message>
        <source>Đang quét %1%</source>
        <translation>Scanning %1%</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Quét cả xấp, máy tự chia</source>
        <translation>Scan all, sorted for you</translation>
    </message>
    <message>
        <source>Mời quét giấy tờ</source>
        <translation>Please scan your papers</translation>
    </message>
    <message numerus="yes">
        <source>Máy đang đọc %n trang. Quý vị cứ quét tiếp.</source>
        <translation>
            <numerusform>%n page is being read. You can go on scanning.</numerusform>
            <numerusform>%n pages are being read. You can go on scanning.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Còn %n giấy bắt buộc chưa quét. Quét giấy nào trước cũng được.</source>
        <translation>
            <numerusform>%n required paper is left.</numerusform>
            <numerusform>%n required papers are left. Any order is fine.</numerusform>
        </translation>
    </message>
    <message>
        <source>Đủ giấy bắt buộc rồi. Mời đi tiếp.</source>
        <translation>All required papers are there. Please go on.</translation>
    </message>
    <message>
        <source>Đang điền thông tin…</source>
        <translation>Filling in the form…</translation>
    </message>
    <message>
        <source>Đang đọc giấy…</source>
        <translation>Reading the pages…</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Chưa có tờ khai?</source>
        <translation>No declaration yet?</translation>
    </message>
    <message>
        <source>Mời đi tiếp. Máy điền sẵn tờ khai, quý vị xem lại, in ra ký rồi quét.</source>
        <translation>Please go on. The station fills it in; you check it, print it, sign it and scan it.</translation>
    </message>
    <message>
        <source>Mời đi tiếp. Máy điền sẵn tờ khai để quý vị xem và chép lại.</source>
        <translation>Please go on. The station fills it in for you to see and to copy.</translation>
    </message>
</context>
<context>
    <name>ParkedSheet</name>
    <message>
        <source>Đã cất hồ sơ. Số %1</source>
        <translation>Put aside. Number %1</translation>
    </message>
    <message>
        <source>Giữ đến %1, rồi máy tự xóa.</source>
        <translation>Kept until %1, then wiped.</translation>
    </message>
    <message>
        <source>Đang in phiếu hẹn…</source>
        <translation>Printing the slip…</translation>
    </message>
    <message>
        <source>Đưa phiếu hẹn cho người dân</source>
        <translation>Give the slip to the person</translation>
    </message>
    <message>
        <source>Xin ghi số %1 ra giấy cho người dân.</source>
        <translation>Please write down the number %1 for the person.</translation>
    </message>
    <message>
        <source>Lần sau mang phiếu này và căn cước. Xin trả lại thẻ và giấy tờ gốc.</source>
        <translation>Next time they bring this slip and their ID card. Please give back card and originals.</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>In lại phiếu hẹn</source>
        <translation>Print the slip again</translation>
    </message>
</context>
<context>
    <name>PartTile</name>
    <message>
        <source>Đầu đọc thẻ</source>
        <translation>Card reader</translation>
    </message>
    <message>
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Máy in phiếu</source>
        <translation>Slip printer</translation>
    </message>
    <message>
        <source>Cổng dịch vụ</source>
        <translation>Online service</translation>
    </message>
    <message>
        <source>Hồ sơ chờ gửi</source>
        <translation>Waiting dossiers</translation>
    </message>
    <message>
        <source>Bộ nhớ</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Đồng hồ</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Phần mềm</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Giấy sắp hết</source>
        <translation>Paper runs low</translation>
    </message>
    <message numerus="yes">
        <source>%n hồ sơ bị trả lại</source>
        <translation>
            <numerusform>%n dossier refused</numerusform>
            <numerusform>%n dossiers refused</numerusform>
        </translation>
    </message>
    <message>
        <source>Chờ đã lâu</source>
        <translation>Waiting for long</translation>
    </message>
    <message>
        <source>Sắp đầy</source>
        <translation>Nearly full</translation>
    </message>
    <message>
        <source>Chưa có máy chủ giờ</source>
        <translation>No time server</translation>
    </message>
    <message>
        <source>Tốt</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Cần sửa</source>
        <translation>Needs mending</translation>
    </message>
    <message>
        <source>Không có</source>
        <translation>Not fitted</translation>
    </message>
    <message>
        <source>Đang hỏi</source>
        <translation>Asking</translation>
    </message>
    <message>
        <source>Đọc thẻ lần cuối %1.</source>
        <translation>Last card read %1.</translation>
    </message>
    <message>
        <source>Tới %1 dpi, %2.</source>
        <translation>Up to %1 dpi, %2.</translation>
    </message>
    <message>
        <source>có khay nạp giấy</source>
        <translation>with a feeder</translation>
    </message>
    <message>
        <source>chỉ có mặt kính</source>
        <translation>glass only</translation>
    </message>
    <message>
        <source>In lần cuối %1.</source>
        <translation>Last printed %1.</translation>
    </message>
    <message>
        <source>Trả lời lúc %1.</source>
        <translation>Answered at %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n hồ sơ chờ, lâu nhất %1 phút.</source>
        <translation>
            <numerusform>%n dossier waiting, for %1 minutes.</numerusform>
            <numerusform>%n dossiers waiting, the oldest for %1 minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Không có hồ sơ nào chờ.</source>
        <translation>No dossier is waiting.</translation>
    </message>
    <message>
        <source>Còn trống %1 GB.</source>
        <translation>%1 GB free.</translation>
    </message>
    <message>
        <source>Giờ có thể lệch dần.</source>
        <translation>The time may drift.</translation>
    </message>
    <message>
        <source>Bản %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Lỗi gần nhất (%1): %2</source>
        <translation>Last fault (%1): %2</translation>
    </message>
</context>
<context>
    <name>PauseWords</name>
    <message>
        <source>Máy đang được bảo trì.</source>
        <translation>The station is being serviced.</translation>
    </message>
    <message>
        <source>Máy đang chờ thay giấy hoặc vật tư.</source>
        <translation>The station is waiting for paper or supplies.</translation>
    </message>
    <message>
        <source>Điểm hỗ trợ đang ngoài giờ làm việc.</source>
        <translation>The service point is closed now.</translation>
    </message>
    <message>
        <source>Máy đang thay bản phần mềm, vài phút nữa sẽ phục vụ lại.</source>
        <translation>The software is being updated; the station serves again in some minutes.</translation>
    </message>
</context>
<context>
    <name>PausedPage</name>
    <message>
        <source>Máy tạm nghỉ</source>
        <translation>This station is resting</translation>
    </message>
    <message>
        <source>Hồ sơ đã nhận vẫn an toàn và tự gửi đi.</source>
        <translation>Dossiers already handed in are safe and go out by themselves.</translation>
    </message>
    <message>
        <source>Gọi %1</source>
        <translation>Call %1</translation>
    </message>
    <message>
        <source>Hoặc nhờ người hỗ trợ đang có mặt tại điểm này.</source>
        <translation>Or ask the helper who is present here.</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Người thứ %1</source>
        <translation>Person %1</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>Bỏ người này</source>
        <translation>Take this person out</translation>
    </message>
</context>
<context>
    <name>PersonsSheet</name>
    <message>
        <source>Mỗi người một khung. Chạm vào dòng để điền.</source>
        <translation>One frame for each person. Touch a line to fill it in.</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Thêm người</source>
        <translation>Add a person</translation>
    </message>
</context>
<context>
    <name>PrintTrialPage</name>
    <message>
        <source>In thử</source>
        <translation>Test print</translation>
    </message>
    <message>
        <source>Máy in một tờ có chữ đủ dấu, vạch, ba ô xám và một mã QR.</source>
        <translation>Prints a page of letters with marks, lines, three greys and a QR code.</translation>
    </message>
    <message>
        <source>Máy in phiếu</source>
        <translation>Slip printer</translation>
    </message>
    <message>
        <source>Chưa in.</source>
        <translation>Not printed yet.</translation>
    </message>
    <message>
        <source>Máy in nói đã in xong.</source>
        <translation>The printer says it has printed.</translation>
    </message>
    <message>
        <source>Chữ</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Mọi dấu rõ, không đứt nét.</source>
        <translation>Every mark clear, no broken strokes.</translation>
    </message>
    <message>
        <source>Khung</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Chạm cả hai mép giấy.</source>
        <translation>Touches both edges of the paper.</translation>
    </message>
    <message>
        <source>Ba ô xám</source>
        <translation>Three greys</translation>
    </message>
    <message>
        <source>Đậm dần, không có vệt trắng.</source>
        <translation>Each darker, without white streaks.</translation>
    </message>
    <message>
        <source>Mã QR</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>Điện thoại đọc được.</source>
        <translation>A telephone can read it.</translation>
    </message>
</context>
<context>
    <name>ProcedureCard</name>
    <message>
        <source>%1 (cần hỏi lại phường)</source>
        <translation>%1 (confirm with the ward)</translation>
    </message>
</context>
<context>
    <name>ProcedureFact</name>
    <message>
        <source>Lệ phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Ai được miễn</source>
        <translation>Who does not pay</translation>
    </message>
    <message>
        <source>Bao lâu có kết quả</source>
        <translation>How long it takes</translation>
    </message>
    <message>
        <source>Nơi giải quyết</source>
        <translation>Who decides</translation>
    </message>
    <message>
        <source>Dịch vụ công toàn trình</source>
        <translation>Fully online</translation>
    </message>
    <message>
        <source>Dịch vụ công một phần</source>
        <translation>Partly online</translation>
    </message>
    <message>
        <source>Ai được nộp</source>
        <translation>Who may apply</translation>
    </message>
    <message>
        <source>Khi đến phường, xin mang theo</source>
        <translation>Please bring to the ward</translation>
    </message>
    <message>
        <source>Căn cứ pháp lý</source>
        <translation>Legal basis</translation>
    </message>
</context>
<context>
    <name>ProcedurePage</name>
    <message>
        <source>Hôm nay quý vị cần làm gì?</source>
        <translation>What do you need today?</translation>
    </message>
    <message>
        <source>Mời chạm một ô. Lúc nào cũng quay lại được.</source>
        <translation>Touch a box. You can always go back.</translation>
    </message>
    <message>
        <source>Tìm bằng chữ: con mới sinh, sửa nhà …</source>
        <translation>Search by words: newborn, build a house …</translation>
    </message>
</context>
<context>
    <name>ReaderPicture</name>
    <message>
        <source>Thẻ nằm trên đầu đọc</source>
        <translation>The card lies on the reader</translation>
    </message>
</context>
<context>
    <name>ScanTrialPage</name>
    <message>
        <source>Quét thử</source>
        <translation>Test scan</translation>
    </message>
    <message>
        <source>Đặt một tờ giấy không quan trọng, úp mặt chữ xuống kính.</source>
        <translation>Lay a paper that does not matter face down on the glass.</translation>
    </message>
    <message>
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Chưa quét.</source>
        <translation>Not scanned yet.</translation>
    </message>
    <message>
        <source>%1 dpi, %2 × %3 điểm, khổ %4 × %5 mm.</source>
        <translation>%1 dpi, %2 × %3 px, %4 × %5 mm.</translation>
    </message>
    <message>
        <source>Trang vừa quét thử</source>
        <translation>The page just scanned</translation>
    </message>
</context>
<context>
    <name>SearchSheet</name>
    <message>
        <source>Tìm thủ tục</source>
        <translation>Find a procedure</translation>
    </message>
    <message>
        <source>Gõ tiếp</source>
        <translation>Go on typing</translation>
    </message>
    <message>
        <source>Quý vị cần làm gì?</source>
        <translation>What do you need to do?</translation>
    </message>
    <message>
        <source>Thí dụ: con mới sinh, sửa nhà, sao y. Không cần gõ dấu.</source>
        <translation>Examples: newborn, build a house, certified copy.</translation>
    </message>
    <message>
        <source>Chưa thấy. Mời thử chữ khác, hoặc gọi giúp đỡ.</source>
        <translation>Nothing found. Please try other words, or call for help.</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>Đang gửi hồ sơ</source>
        <translation>Sending your application</translation>
    </message>
    <message>
        <source>Có chỗ phường có thể trả lại</source>
        <translation>The ward may return this</translation>
    </message>
    <message>
        <source>Sẵn sàng gửi hồ sơ</source>
        <translation>Ready to send</translation>
    </message>
    <message>
        <source>Xin chờ một chút. Quý vị không cần làm gì.</source>
        <translation>One moment. There is nothing to do for you.</translation>
    </message>
    <message>
        <source>Đang gửi…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Vẫn gửi hồ sơ</source>
        <translation>Send anyway</translation>
    </message>
    <message>
        <source>Gửi hồ sơ</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Hồ sơ đã đủ</source>
        <translation>The application is complete</translation>
    </message>
    <message>
        <source>Máy đã xem lại và không thấy chỗ nào cần sửa.</source>
        <translation>It was checked, and nothing needs correcting.</translation>
    </message>
    <message>
        <source>Quay lại sửa</source>
        <translation>Go back and correct</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Nơi giải quyết</source>
        <translation>Who decides</translation>
    </message>
    <message numerus="yes">
        <source>%n trang</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>không có</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Sau khi gửi</source>
        <translation>After sending</translation>
    </message>
    <message>
        <source>Hồ sơ được khóa lại ngay tại máy rồi chuyển đến phường. Mất điện hay mất mạng cũng không mất hồ sơ.</source>
        <translation>The application is locked away here, then passed on to the ward. It survives a power cut or a lost connection.</translation>
    </message>
</context>
<context>
    <name>SendProgressList</name>
    <message>
        <source>Đóng các trang thành tập hồ sơ</source>
        <translation>Binding the pages</translation>
    </message>
    <message>
        <source>Khóa và cất hồ sơ an toàn</source>
        <translation>Locking the application away safely</translation>
    </message>
    <message>
        <source>In phiếu xác nhận</source>
        <translation>Printing your slip</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Tạm ngưng máy</source>
        <translation>Out of service</translation>
    </message>
    <message>
        <source>Máy đang tạm ngưng</source>
        <translation>The station is out of service</translation>
    </message>
    <message>
        <source>Người dân sẽ đọc lý do này. Hồ sơ đang chờ vẫn được gửi.</source>
        <translation>People will read the reason. Waiting dossiers are still sent.</translation>
    </message>
    <message>
        <source>Người dân đang đọc: %1</source>
        <translation>People read: %1</translation>
    </message>
    <message>
        <source>Mở lại máy</source>
        <translation>Back in service</translation>
    </message>
    <message>
        <source>Viết lời khác</source>
        <translation>Other words</translation>
    </message>
</context>
<context>
    <name>SlipPage</name>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Hồ sơ đã được lưu an toàn</source>
        <translation>Your application is safely stored</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Lúc %1</source>
        <translation>At %1</translation>
    </message>
    <message>
        <source>Quét mã bên cạnh bằng điện thoại để xem hồ sơ đến đâu.</source>
        <translation>Scan the code with your phone to see how far it is.</translation>
    </message>
    <message>
        <source>Mã QR để xem hồ sơ đến đâu</source>
        <translation>QR code to follow the application</translation>
    </message>
    <message>
        <source>Xin lấy phiếu ở khe in</source>
        <translation>Please take your slip</translation>
    </message>
    <message>
        <source>Đang in phiếu…</source>
        <translation>Printing your slip…</translation>
    </message>
    <message>
        <source>Quý vị có thể chụp lại màn hình này bằng điện thoại.</source>
        <translation>You can photograph this screen with your phone.</translation>
    </message>
    <message>
        <source>Phiếu này chưa phải Giấy tiếp nhận hồ sơ và hẹn trả kết quả.</source>
        <translation>This slip is not yet the official receipt.</translation>
    </message>
    <message>
        <source>Chưa thấy phiếu? In lại</source>
        <translation>No slip? Print again</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Việc tiếp theo</source>
        <translation>What happens next</translation>
    </message>
    <message>
        <source>Lấy lại thẻ và giấy tờ gốc</source>
        <translation>Take your card and original papers</translation>
    </message>
    <message>
        <source>Xin xem trên mặt kính và khay giấy.</source>
        <translation>Please look on the glass and in the tray.</translation>
    </message>
    <message>
        <source>Phường xem hồ sơ</source>
        <translation>The ward checks the application</translation>
    </message>
    <message>
        <source>Hồ sơ đủ thì phường cấp Giấy tiếp nhận.</source>
        <translation>If it is complete, the ward issues a receipt.</translation>
    </message>
    <message>
        <source>Theo dõi bằng mã trên phiếu</source>
        <translation>Follow it with the code on the slip</translation>
    </message>
    <message>
        <source>Giữ phiếu kín: ai có mã đều xem được tiến độ.</source>
        <translation>Keep it to yourself: the code shows the progress.</translation>
    </message>
    <message>
        <source>Xin lấy lại thẻ căn cước trên đầu đọc</source>
        <translation>Please take your ID card off the reader</translation>
    </message>
    <message>
        <source>Xin lấy giấy tờ gốc</source>
        <translation>Please take your originals</translation>
    </message>
    <message>
        <source>Hồ sơ %1 đã được lưu an toàn. Lấy xong, máy sẽ in phiếu.</source>
        <translation>Dossier %1 is stored safely. The slip is printed once you have taken them.</translation>
    </message>
    <message>
        <source>Tôi đã lấy đủ, in phiếu</source>
        <translation>I have them, print the slip</translation>
    </message>
    <message>
        <source>Người tiếp theo</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>Thêm hồ sơ cho người này</source>
        <translation>Another dossier for this person</translation>
    </message>
</context>
<context>
    <name>SoundTrialPage</name>
    <message>
        <source>Thử loa</source>
        <translation>Loudspeaker test</translation>
    </message>
    <message>
        <source>Máy phát hai tiếng báo, tiếng nọ sau tiếng kia.</source>
        <translation>The station plays its two tones, one after the other.</translation>
    </message>
    <message>
        <source>Phát thử</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Loa</source>
        <translation>Loudspeaker</translation>
    </message>
    <message>
        <source>Chưa phát.</source>
        <translation>Not played yet.</translation>
    </message>
    <message>
        <source>Loa nói đã phát xong.</source>
        <translation>The loudspeaker says both were played.</translation>
    </message>
    <message>
        <source>Tiếng thứ nhất đi xuống</source>
        <translation>The first one falls</translation>
    </message>
    <message>
        <source>Mời nhìn màn hình.</source>
        <translation>Please look at the screen.</translation>
    </message>
    <message>
        <source>Tiếng thứ hai đi lên</source>
        <translation>The second one rises</translation>
    </message>
    <message>
        <source>Việc đã xong.</source>
        <translation>It is done.</translation>
    </message>
    <message>
        <source>Đặt trong tệp cài đặt, mục sound.</source>
        <translation>Set in the settings file, under sound.</translation>
    </message>
    <message>
        <source>Giờ im lặng</source>
        <translation>Quiet hours</translation>
    </message>
</context>
<context>
    <name>StaffDoor</name>
    <message>
        <source>Dành cho người hỗ trợ</source>
        <translation>For staff</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Bước %1 / %2 · %3</source>
        <translation>Step %1 / %2 · %3</translation>
    </message>
    <message>
        <source>Căn cước</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>Chọn việc</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Giấy tờ cần có</source>
        <translation>What you need</translation>
    </message>
    <message>
        <source>Đồng ý</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>Quét giấy tờ</source>
        <translation>Scan your papers</translation>
    </message>
    <message>
        <source>Xem lại</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Gửi hồ sơ</source>
        <translation>Send</translation>
    </message>
</context>
<context>
    <name>TechnicianPage</name>
    <message>
        <source>Tình trạng máy</source>
        <translation>State of the station</translation>
    </message>
    <message>
        <source>Khóa máy</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Đang hỏi…</source>
        <translation>Asking…</translation>
    </message>
    <message>
        <source>Hỏi lại các máy</source>
        <translation>Ask all parts again</translation>
    </message>
    <message>
        <source>Mọi thứ đều tốt</source>
        <translation>All is well</translation>
    </message>
    <message>
        <source>Đang hỏi các máy…</source>
        <translation>Asking the parts…</translation>
    </message>
    <message>
        <source>Máy đang tạm ngưng nhận hồ sơ.</source>
        <translation>The station takes no dossiers now.</translation>
    </message>
    <message>
        <source>Thử đọc thẻ</source>
        <translation>Try a card</translation>
    </message>
    <message>
        <source>Quét thử</source>
        <translation>Test scan</translation>
    </message>
    <message>
        <source>In thử</source>
        <translation>Test print</translation>
    </message>
    <message>
        <source>Thử loa</source>
        <translation>Test the loudspeaker</translation>
    </message>
    <message>
        <source>Thử chạm</source>
        <translation>Touch test</translation>
    </message>
    <message>
        <source>Hồ sơ chờ gửi</source>
        <translation>Waiting dossiers</translation>
    </message>
    <message>
        <source>Xuất nhật ký</source>
        <translation>Export the journal</translation>
    </message>
    <message>
        <source>Tạm ngưng máy</source>
        <translation>Out of service</translation>
    </message>
    <message>
        <source>Mở lại máy</source>
        <translation>Back in service</translation>
    </message>
    <message>
        <source>Rút và cắm lại dây đầu đọc thẻ.</source>
        <translation>Unplug the card reader and plug it in again.</translation>
    </message>
    <message>
        <source>Xem nguồn, dây và nắp máy quét.</source>
        <translation>Look at the scanner’s power, cable and lid.</translation>
    </message>
    <message>
        <source>Xem cuộn giấy, nắp và dây máy in.</source>
        <translation>Look at the printer’s roll, lid and cable.</translation>
    </message>
    <message>
        <source>Xem dây mạng, địa chỉ cổng và mã truy cập trong cài đặt.</source>
        <translation>Look at the network cable, and at the service’s address and token in the settings.</translation>
    </message>
    <message>
        <source>Mở Hồ sơ chờ gửi để xem lý do.</source>
        <translation>Open Waiting dossiers to see why.</translation>
    </message>
    <message>
        <source>Chuyển bớt tệp ra khỏi ổ đĩa của máy.</source>
        <translation>Move files off the station’s disk.</translation>
    </message>
    <message>
        <source>Nối máy với máy chủ giờ.</source>
        <translation>Connect the station to a time server.</translation>
    </message>
    <message>
        <source>Có chỗ cần xem lại</source>
        <translation>Something needs a look</translation>
    </message>
    <message>
        <source>Chỉnh chạm</source>
        <translation>Touch alignment</translation>
    </message>
    <message>
        <source>Bản phần mềm</source>
        <translation>Software edition</translation>
    </message>
    <message>
        <source>Trả máy về trắng</source>
        <translation>Back to a blank box</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>English</source>
        <comment>the other language</comment>
        <translation>Tiếng Việt</translation>
    </message>
    <message>
        <source>Chữ thường</source>
        <translation>Normal text</translation>
    </message>
    <message>
        <source>Chữ to hơn</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Nền sáng</source>
        <translation>Light screen</translation>
    </message>
    <message>
        <source>Nền đen</source>
        <translation>Black screen</translation>
    </message>
    <message>
        <source>Kết thúc</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Gọi giúp đỡ</source>
        <translation>Call for help</translation>
    </message>
    <message>
        <source>Nút ở cao</source>
        <translation>Usual buttons</translation>
    </message>
    <message>
        <source>Nút ở thấp</source>
        <translation>Lower buttons</translation>
    </message>
    <message>
        <source>Dừng đọc</source>
        <translation>Stop reading</translation>
    </message>
    <message>
        <source>Đọc to</source>
        <translation>Read aloud</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Chủ Nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Người hỗ trợ: %1</source>
        <translation>Helper: %1</translation>
    </message>
</context>
<context>
    <name>TouchAimPage</name>
    <message>
        <source>Chỉnh chạm</source>
        <translation>Touch alignment</translation>
    </message>
    <message>
        <source>Chạm vào năm dấu cộng. Lệch tới 6 mm là được.</source>
        <translation>Touch the five crosses. Up to 6 mm off is well.</translation>
    </message>
    <message>
        <source>Bắt đầu thử</source>
        <translation>Begin the trial</translation>
    </message>
    <message>
        <source>Đứng ngay trước máy, chạm bằng một đầu ngón tay.</source>
        <translation>Stand right before it and touch with one fingertip.</translation>
    </message>
</context>
<context>
    <name>TouchNotice</name>
    <message>
        <source>Chạm tới đúng chỗ</source>
        <translation>Touches arrive</translation>
    </message>
    <message>
        <source>Các lần chạm không khớp nhau</source>
        <translation>The touches do not agree</translation>
    </message>
    <message>
        <source>Lớp cảm ứng bị xoay sang phải</source>
        <translation>The touch layer is turned to the right</translation>
    </message>
    <message>
        <source>Lớp cảm ứng bị xoay sang trái</source>
        <translation>The touch layer is turned to the left</translation>
    </message>
    <message>
        <source>Lớp cảm ứng bị lộn ngược</source>
        <translation>The touch layer is upside down</translation>
    </message>
    <message>
        <source>Lớp cảm ứng bị lật như trong gương</source>
        <translation>The touch layer is mirrored</translation>
    </message>
    <message>
        <source>Chạm lệch %1 mm</source>
        <translation>Touches are off by %1 mm</translation>
    </message>
    <message>
        <source>Chưa thử</source>
        <translation>Not tried yet</translation>
    </message>
    <message>
        <source>Lệch nhiều nhất %1 mm.</source>
        <translation>Off by %1 mm at most.</translation>
    </message>
    <message>
        <source>Mời thử lại, mỗi dấu cộng chạm một lần bằng đầu ngón tay.</source>
        <translation>Please try again: touch each cross once with a fingertip.</translation>
    </message>
    <message>
        <source>Máy đã lưu cách chỉnh. Rút điện, cắm lại, rồi thử một lần nữa.</source>
        <translation>The correction is kept. Unplug the station, plug it in again, and try once more.</translation>
    </message>
    <message>
        <source>Máy này không tự chỉnh được. Xin chỉnh trong cài đặt của màn hình cảm ứng.</source>
        <translation>This station cannot correct it. Please do so in the settings of the touch panel.</translation>
    </message>
    <message>
        <source>Có thể thử sau, ở trang của kỹ thuật viên.</source>
        <translation>It can be tried later, on the technician's pages.</translation>
    </message>
</context>
<context>
    <name>TouchTargets</name>
    <message>
        <source>Chạm đúng giữa dấu cộng, bằng một ngón. Dấu %1 / %2, tự thoát sau %3 giây.</source>
        <translation>Touch the middle of the cross with one finger. Cross %1 of %2; this ends by itself in %3 s.</translation>
    </message>
</context>
<context>
    <name>TouchTrial</name>
    <message>
        <source>Thử chạm</source>
        <translation>Touch test</translation>
    </message>
    <message>
        <source>Vẽ lên mọi ô. Còn %1 ô, tự thoát sau %2 giây.</source>
        <translation>Draw on every cell. %1 left; ends after %2 seconds.</translation>
    </message>
</context>
<context>
    <name>TrialNotice</name>
    <message>
        <source>Đang thử…</source>
        <translation>Trying…</translation>
    </message>
    <message>
        <source>%1 Mất %2 giây.</source>
        <translation>%1 It took %2 seconds.</translation>
    </message>
</context>
<context>
    <name>TypedIdentity</name>
    <message>
        <source>Nhập số định danh cá nhân</source>
        <translation>Type your personal number</translation>
    </message>
    <message>
        <source>Nhập ngày sinh</source>
        <translation>Type your date of birth</translation>
    </message>
    <message>
        <source>Nhập họ và tên</source>
        <translation>Type your full name</translation>
    </message>
    <message>
        <source>Đủ 12 chữ số, in trên thẻ căn cước hoặc giấy khai sinh.</source>
        <translation>All 12 digits, printed on the ID card or birth certificate.</translation>
    </message>
    <message>
        <source>Ngày, tháng, năm. Nếu chỉ nhớ năm, nhập bốn số của năm.</source>
        <translation>Day, month, year. If only the year is known, its four digits.</translation>
    </message>
    <message>
        <source>Viết đủ dấu, đúng như trên giấy tờ.</source>
        <translation>With all marks, just as on the papers.</translation>
    </message>
    <message>
        <source>Ngày này không có trong lịch hoặc chưa tới. Xin xem lại.</source>
        <translation>There is no such day, or it lies ahead. Please look again.</translation>
    </message>
</context>
<context>
    <name>UpdatePage</name>
    <message>
        <source>Đang thay bản mới…</source>
        <translation>Putting the new edition in…</translation>
    </message>
    <message>
        <source>Máy sắp khởi động lại</source>
        <translation>The station starts anew soon</translation>
    </message>
    <message>
        <source>Lần thay gần nhất: tốt</source>
        <translation>The last change went well</translation>
    </message>
    <message>
        <source>Bản mới không chạy tốt</source>
        <translation>The new edition did not run well</translation>
    </message>
    <message>
        <source>Đã quay về bản trước</source>
        <translation>Back to the edition before</translation>
    </message>
    <message>
        <source>Bản mới bị từ chối</source>
        <translation>The new edition was refused</translation>
    </message>
    <message>
        <source>Bản ấy không mới hơn</source>
        <translation>That edition is not newer</translation>
    </message>
    <message>
        <source>Chưa thay được bản mới</source>
        <translation>The new edition could not be put in</translation>
    </message>
    <message>
        <source>Máy chưa thay bản lần nào</source>
        <translation>The edition was never changed</translation>
    </message>
    <message>
        <source>Mất vài phút. Máy tạm không nhận ai, rồi tự khởi động lại.</source>
        <translation>This takes some minutes. The station serves nobody meanwhile and then starts anew by itself.</translation>
    </message>
    <message>
        <source>Bản mới đã ghi xong.</source>
        <translation>The new edition is written.</translation>
    </message>
    <message>
        <source>Bản đang chạy đã qua bước tự kiểm tra.</source>
        <translation>The edition that runs has passed its self-test.</translation>
    </message>
    <message>
        <source>Máy đã tự quay về bản trước và vẫn phục vụ. Xin báo đơn vị vận hành.</source>
        <translation>The station went back to the edition before and serves. Please tell the operator.</translation>
    </message>
    <message>
        <source>Do kỹ thuật viên yêu cầu. Hồ sơ và cài đặt vẫn còn.</source>
        <translation>A technician asked for it. Dossiers and settings are still there.</translation>
    </message>
    <message>
        <source>Bản này không có chữ ký của đơn vị vận hành. Xin báo họ ngay.</source>
        <translation>This edition is not signed by the operator. Please tell them at once.</translation>
    </message>
    <message>
        <source>Máy chỉ nhận bản mới hơn bản đang chạy.</source>
        <translation>The station takes only editions newer than the one that runs.</translation>
    </message>
    <message>
        <source>Tệp hỏng hoặc không dành cho máy này. Máy vẫn chạy bản cũ.</source>
        <translation>The file is damaged or not for this station. The old edition still runs.</translation>
    </message>
    <message>
        <source>Bản phần mềm</source>
        <translation>Software edition</translation>
    </message>
    <message>
        <source>Máy này không thay bản bằng cách này.</source>
        <translation>The edition of this station is not changed this way.</translation>
    </message>
    <message>
        <source>Máy chỉ thay bản khi không có ai, từ %1 giờ đến %2 giờ.</source>
        <translation>The edition is changed when nobody is there, from %1:00 to %2:00.</translation>
    </message>
    <message>
        <source>Thay ngay</source>
        <translation>Put it in now</translation>
    </message>
    <message>
        <source>Đang hỏi…</source>
        <translation>Asking…</translation>
    </message>
    <message>
        <source>Phần thay bản của máy không trả lời</source>
        <translation>The updater of the station does not answer</translation>
    </message>
    <message>
        <source>Máy vẫn phục vụ. Khởi động lại máy; nếu vẫn vậy, xin báo đơn vị vận hành.</source>
        <translation>The station serves all the same. Start it anew; if that does not help, please tell the operator.</translation>
    </message>
    <message>
        <source>Chưa làm được việc vừa rồi</source>
        <translation>That could not be done</translation>
    </message>
    <message>
        <source>Xem ổ đĩa còn chỗ không, rồi thử lại.</source>
        <translation>See whether the disk has room, then try again.</translation>
    </message>
    <message>
        <source>Đang chạy</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Bản %1, khe %2</source>
        <translation>Edition %1, slot %2</translation>
    </message>
    <message>
        <source>Bản mới hơn đã tải về</source>
        <translation>Newer edition, downloaded</translation>
    </message>
    <message>
        <source>Chưa có</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Bản %1</source>
        <translation>Edition %1</translation>
    </message>
    <message>
        <source>Sẽ thay</source>
        <translation>To be put in</translation>
    </message>
    <message>
        <source>Sau %1 giờ, khi không có ai</source>
        <translation>After %1:00, when nobody is there</translation>
    </message>
    <message>
        <source>Bản trước</source>
        <translation>Edition before</translation>
    </message>
    <message>
        <source>Quay về bản trước</source>
        <translation>Back to the edition before</translation>
    </message>
    <message>
        <source>Quay về bản %1?</source>
        <translation>Back to edition %1?</translation>
    </message>
    <message>
        <source>Máy khởi động lại ngay. Những lỗi mà bản mới đã sửa sẽ có lại. Hồ sơ và cài đặt vẫn còn.</source>
        <translation>The station starts anew at once. What the new edition has mended will be broken again. Dossiers and settings stay.</translation>
    </message>
    <message>
        <source>Không, giữ bản đang chạy</source>
        <translation>No, keep the one that runs</translation>
    </message>
    <message>
        <source>Quay về và khởi động lại</source>
        <translation>Go back and start anew</translation>
    </message>
</context>
<context>
    <name>VolumeSetter</name>
    <message>
        <source>Âm lượng: tắt tiếng</source>
        <translation>Volume: silent</translation>
    </message>
    <message>
        <source>Âm lượng: %1 %</source>
        <translation>Volume: %1 %</translation>
    </message>
    <message>
        <source>Âm lượng</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Nhỏ hơn</source>
        <translation>Quieter</translation>
    </message>
    <message>
        <source>To hơn</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>Không phát được tiếng. Xem dây loa và nguồn của loa.</source>
        <translation>No tone could be played. See to the loudspeaker's cable and power.</translation>
    </message>
    <message>
        <source>Chưa lưu được. Máy sẽ về âm lượng cũ khi khởi động lại.</source>
        <translation>It could not be kept. The station goes back to the old volume at its next start.</translation>
    </message>
</context>
<context>
    <name>VolunteerPage</name>
    <message numerus="yes">
        <source>Phường cần thêm giấy tờ cho %n hồ sơ</source>
        <translation>
            <numerusform>The ward asks for papers to %n dossier</numerusform>
            <numerusform>The ward asks for papers to %n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Các hồ sơ ấy đứng đầu danh sách bên dưới.</source>
        <translation>They stand first in the list below.</translation>
    </message>
    <message>
        <source>Chào %1</source>
        <translation>Hello %1</translation>
    </message>
    <message numerus="yes">
        <source>Hôm nay điểm này đã nhận %n hồ sơ.</source>
        <translation>
            <numerusform>%n dossier was handed in here today.</numerusform>
            <numerusform>%n dossiers were handed in here today.</numerusform>
        </translation>
    </message>
    <message>
        <source>Máy đang tạm ngưng nhận hồ sơ.</source>
        <translation>The station takes no dossiers now.</translation>
    </message>
    <message>
        <source>Khóa máy</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Người tiếp theo</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>hồ sơ quý vị đã giúp</source>
        <translation>dossiers you helped with</translation>
    </message>
    <message>
        <source>phút mỗi hồ sơ</source>
        <translation>minutes a dossier</translation>
    </message>
    <message>
        <source>hồ sơ chờ gửi</source>
        <translation>dossiers waiting</translation>
    </message>
    <message>
        <source>Mạng tốt</source>
        <translation>Network is good</translation>
    </message>
    <message>
        <source>Đang thử mạng</source>
        <translation>Trying the network</translation>
    </message>
    <message>
        <source>Chưa nối được cổng dịch vụ</source>
        <translation>The online service does not answer</translation>
    </message>
    <message>
        <source>Không dùng mạng</source>
        <translation>No network used</translation>
    </message>
    <message>
        <source>Máy in tốt</source>
        <translation>Printer is good</translation>
    </message>
    <message>
        <source>Đang hỏi máy in</source>
        <translation>Asking the printer</translation>
    </message>
    <message>
        <source>Giấy in sắp hết</source>
        <translation>Slip paper runs low</translation>
    </message>
    <message>
        <source>Máy in cần xem lại</source>
        <translation>The printer needs a look</translation>
    </message>
    <message>
        <source>Máy vẫn nhận hồ sơ, giữ an toàn ở đây và tự gửi khi có mạng.</source>
        <translation>Dossiers are still taken, kept safely here, and sent once the network is back.</translation>
    </message>
    <message>
        <source>Việc quý vị đã giúp hôm nay</source>
        <translation>What you helped with today</translation>
    </message>
    <message>
        <source>%1: %2 hồ sơ, mỗi hồ sơ khoảng %3 phút</source>
        <translation>%1: %2 dossiers, about %3 minutes each</translation>
    </message>
    <message>
        <source>%1: %2 hồ sơ</source>
        <translation>%1: %2 dossiers</translation>
    </message>
    <message>
        <source>Hồ sơ hôm nay</source>
        <translation>Today’s dossiers</translation>
    </message>
    <message>
        <source>Chưa có hồ sơ nào.</source>
        <translation>No dossier yet.</translation>
    </message>
    <message>
        <source>Xem cuộn giấy, nắp và dây máy in. Phiếu chưa ra sẽ tự in lại.</source>
        <translation>Look at the printer’s roll, lid and cable. A slip that did not come out is printed again by itself.</translation>
    </message>
    <message>
        <source>Bổ sung giấy tờ theo phiếu</source>
        <translation>Bring papers for a slip</translation>
    </message>
    <message>
        <source>Hồ sơ cất lại</source>
        <translation>Put aside</translation>
    </message>
    <message>
        <source>Hỏi số trên phiếu hẹn, rồi chạm Làm tiếp.</source>
        <translation>Ask for the number on the slip, then touch Go on.</translation>
    </message>
</context>
</TS>
