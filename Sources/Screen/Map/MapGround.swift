/// The cells of a map's fill and contours, the ground everything else stands on: they stay while only
/// what stands on them changes.
package struct MapGround: Equatable, Sendable {
  let frame: Frame

  package init(of picture: MapPicture, look: Look) {
    let empty = Frame(
      size: Size(columns: picture.columns, rows: picture.rows), filledWith: look.blank,
      palette: look.palette)
    var painter = MapPainter(
      picture: picture, frame: empty, place: Position(column: 0, row: 0), look: look)
    painter.paintGround()
    frame = painter.frame
  }
}
