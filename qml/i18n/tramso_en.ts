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
</context>
<context>
    <name>CardPicture</name>
    <message>
        <source>Thẻ nằm sát góc có mũi tên trên mặt kính máy quét</source>
        <translation>The card lies in the corner of the scanner glass that has the arrow</translation>
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
    <name>IdentifyPage</name>
    <message>
        <source>Ba số đầu không ứng với tỉnh, thành phố nào.</source>
        <translation>The first three digits belong to no province.</translation>
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
        <source>Đây có phải là quý vị không?</source>
        <translation>Is this you?</translation>
    </message>
    <message>
        <source>Mời đặt thẻ căn cước lên mặt kính</source>
        <translation>Place your ID card on the glass</translation>
    </message>
    <message>
        <source>Máy vừa đọc mã QR trên thẻ.</source>
        <translation>The QR code on the card has been read.</translation>
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
    <message>
        <source>Đang đọc thẻ</source>
        <translation>Reading the card</translation>
    </message>
    <message>
        <source>Xin giữ yên thẻ trên mặt kính trong vài giây.</source>
        <translation>Please leave the card on the glass for a few seconds.</translation>
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
        <source>Xin xem lại số trên thẻ</source>
        <translation>Please look at the number on the card</translation>
    </message>
    <message>
        <source>Nếu đúng thẻ của quý vị thì cứ đi tiếp.</source>
        <translation>If this is your card, just go on.</translation>
    </message>
    <message>
        <source>Xin lấy lại thẻ trên mặt kính</source>
        <translation>Please take your card off the glass</translation>
    </message>
    <message>
        <source>Máy không cần thẻ nữa. Màn hình chỉ hiện vài số đầu và cuối để giữ kín cho quý vị.</source>
        <translation>The card is no longer needed. Only a few digits are shown, for your privacy.</translation>
    </message>
    <message>
        <source>Đang đọc thẻ…</source>
        <translation>Reading the card…</translation>
    </message>
    <message>
        <source>Không phải tôi, quét lại</source>
        <translation>Not me, scan again</translation>
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
    <name>Main</name>
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
        <source>Lệ phí</source>
        <translation>Fee</translation>
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
    <name>PageAdvice</name>
    <message>
        <source>Trang %1 là trang trắng</source>
        <translation>Page %1 is empty</translation>
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
        <source>Trang %1 bị mất chữ ở mép</source>
        <translation>Page %1 is cut off at the edge</translation>
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
        <source>Xin đặt giấy sát góc có mũi tên rồi quét lại.</source>
        <translation>Push the paper to the arrow and scan again.</translation>
    </message>
    <message>
        <source>Xin xem giấy có bị ngược hay nhòe không rồi quét lại.</source>
        <translation>See whether the paper is upside down or smeared, then scan again.</translation>
    </message>
    <message>
        <source>Bỏ trang %1</source>
        <translation>Take out page %1</translation>
    </message>
    <message>
        <source>Quét lại trang %1</source>
        <translation>Scan page %1 again</translation>
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
        <source>Mất chữ ở mép</source>
        <translation>Text cut off at the edge</translation>
    </message>
    <message>
        <source>Chưa đọc được</source>
        <translation>Not readable</translation>
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
        <source>Quét lại trang này</source>
        <translation>Scan it again</translation>
    </message>
    <message>
        <source>Xem xong, quay lại</source>
        <translation>Seen, go back</translation>
    </message>
    <message>
        <source>Trang %1 · Máy kiểm tra</source>
        <translation>Page %1 · What was checked</translation>
    </message>
</context>
<context>
    <name>PageTile</name>
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
        <source>mất chữ</source>
        <translation>cut off</translation>
    </message>
    <message>
        <source>không đọc được</source>
        <translation>unreadable</translation>
    </message>
    <message>
        <source>chưa xong</source>
        <translation>not done</translation>
    </message>
    <message>
        <source>Trang %1, %2. Chạm để xem to.</source>
        <translation>Page %1, %2. Touch to enlarge.</translation>
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
</context>
<context>
    <name>PapersPage</name>
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
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Bước %1 / %2 · %3</source>
        <translation>Step %1 / %2 · %3</translation>
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
</context>
</TS>
