/// Remembers which segments were drawn lately, so that a path that goes to and fro between the same
/// dots, or stays within one, a hundred thousand times costs no more than a short one.
struct RecentSegments {
  private struct Segment: Hashable {
    var startX: Int32, startY: Int32, endX: Int32, endY: Int32
  }

  private static let capacity = 1024
  private var seen = [Segment?](repeating: nil, count: capacity)

  /// Whether a segment between the same dots has not been asked for, or so long ago that it is
  /// forgotten.
  mutating func isNew(from start: DotPoint, to end: DotPoint) -> Bool {
    // Beyond this far away, dots of different places are no longer told apart.
    let reach = max(abs(start.x), abs(start.y), abs(end.x), abs(end.y))
    guard reach < 1e6 else { return true }
    let segment = Segment(
      startX: Int32(clampedFloor(start.x)), startY: Int32(clampedFloor(start.y)),
      endX: Int32(clampedFloor(end.x)), endY: Int32(clampedFloor(end.y)))
    var mixed = UInt64(bitPattern: Int64(segment.startX &* 73 &+ segment.startY))
    mixed = mixed &* 0x9E37_79B9_7F4A_7C15
    mixed ^= UInt64(bitPattern: Int64(segment.endX &* 151 &+ segment.endY))
    mixed = mixed &* 0x9E37_79B9_7F4A_7C15
    let place = Int(mixed >> 54)
    if seen[place] == segment { return false }
    seen[place] = segment
    return true
  }
}
