<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>DemoPanelWindow</name>
    <message><source>TramSo · Thiết bị ảo</source><translation>TramSo · Virtual devices</translation></message>
    <message><source>English</source><translation>Tiếng Việt</translation></message>
    <message><source>Thẻ căn cước</source><translation>ID card</translation></message>
    <message><source>Đặt thẻ lên</source><translation>Put it down</translation></message>
    <message><source>Lấy thẻ ra</source><translation>Take it away</translation></message>
    <message><source>Lần quét tới, trong khay có (không chọn: đúng giấy máy hỏi)</source><translation>At the next scan the feeder holds (none chosen: what the station asks for)</translation></message>
    <message><source>Máy quét</source><translation>Scanner</translation></message>
    <message><source>Kẹt giấy</source><translation>Paper jam</translation></message>
    <message><source>Kéo hai tờ</source><translation>Two sheets at once</translation></message>
    <message><source>Mở nắp</source><translation>Cover open</translation></message>
    <message><source>Khay trống</source><translation>Feeder empty</translation></message>
    <message><source>Rút dây</source><translation>Unplugged</translation></message>
    <message><source>Máy in phiếu</source><translation>Slip printer</translation></message>
    <message><source>Giấy sắp hết</source><translation>Paper runs low</translation></message>
    <message><source>Hết giấy</source><translation>Out of paper</translation></message>
    <message><source>Kẹt dao cắt</source><translation>Knife stuck</translation></message>
    <message><source>Mạng</source><translation>Network</translation></message>
    <message><source>Ngắt mạng</source><translation>Network off</translation></message>
</context>
</TS>
