/// Groups of strips as SVG, and the CSS that moves them.
///
/// The pictures of a group stand above each other; a window shows one, and the strip jumps.
struct StripMotion {
  /// The tick at which everything begins anew.
  let end: Int
  /// The tick at which a picture without motion stands.
  let poster: Int
  /// Of the whole picture, in pixels.
  let width: Int
  /// The keyframes of each name's number, and the names of all that moves alike.
  private var keyframes: [Bytes] = []
  private var names: [Bytes: Int] = [:]

  init(end: Int, poster: Int, width: Int) {
    self.end = end
    self.poster = poster
    self.width = width
  }

  /// The style sheet of all that was made.
  func append(to style: inout Bytes) {
    guard !keyframes.isEmpty else { return }
    style.append(".m{animation:\(seconds) step-end infinite}")
    for (name, frames) in keyframes.enumerated() {
      style.append("@keyframes k\(name){")
      style.append(contentsOf: frames)
      style.append("}.k\(name){animation-name:k\(name)}")
    }
    style.append("@media(prefers-reduced-motion:reduce){.m{animation:none}}")
  }

  /// Appends the window in which a group is seen.
  mutating func append(_ group: StripGroup, to markup: inout Bytes) {
    let top = group.rows.lowerBound
    let height = group.rows.count * RowMarkup.cellHeight
    // A row apart, as a letter may reach a little beyond its own.
    func offset(_ state: Int) -> Int { -state * (height + RowMarkup.cellHeight) }
    let name = name(of: frames(group.stops, offset: offset))
    let place = top == 0 ? "" : " y=\"\(top * RowMarkup.cellHeight)\""
    markup.append("<svg\(place) width=\"\(width)\" height=\"\(height)\"><g class=\"m k\(name)\"")
    let rest = offset(group.state(at: poster))
    if rest != 0 { markup.append(" transform=\"translate(0 \(rest))\"") }
    markup.append(">")
    for (index, state) in group.states.enumerated() {
      append(group.parts, in: state, top: top, offset: -offset(index), to: &markup)
    }
    markup.append("</g></svg>\n")
  }

  /// One picture of a group, row by row.
  private func append(
    _ parts: [StripGroup.Part], in state: [Int], top: Int, offset: Int, to markup: inout Bytes
  ) {
    var row: Int?
    var isShifted = false
    for (part, index) in zip(parts, state) {
      let picture = part.strip.pictures[index]
      guard !picture.isEmpty else { continue }
      if row != part.row {
        if isShifted { markup.append("</g>") }
        row = part.row
        let y = offset + (part.row - top) * RowMarkup.cellHeight
        isShifted = y != 0
        if isShifted { markup.append("<g transform=\"translate(0 \(y))\">") }
      }
      markup.append(contentsOf: picture)
    }
    if isShifted { markup.append("</g>") }
  }

  private mutating func name(of frames: Bytes) -> Int {
    if let name = names[frames] { return name }
    names[frames] = keyframes.count
    keyframes.append(frames)
    return keyframes.count - 1
  }

  private func frames(_ stops: [Strip.Stop], offset: (Int) -> Int) -> Bytes {
    var frames = Bytes()
    for stop in stops {
      append(percentOf: stop.tick, to: &frames)
      frames.append("{transform:translateY(")
      frames.append(decimal: offset(stop.index))
      frames.append("px)}")
    }
    return frames
  }

  /// A share of the whole in percent, to a millionth of it: exact enough for an hour's ticks.
  private func append(percentOf tick: Int, to text: inout Bytes) {
    let millionths = (tick * 1_000_000 + end / 2) / max(1, end)
    let (whole, rest) = millionths.quotientAndRemainder(dividingBy: 10_000)
    text.append(decimal: whole)
    if rest > 0 {
      var decimals = String(10_000 + rest).dropFirst()
      while decimals.hasSuffix("0") { decimals.removeLast() }
      text.append("." + decimals)
    }
    text.append("%")
  }

  private var seconds: String {
    let hundredths = String(100 + end * 2 % 100).dropFirst()
    return "\(end * 2 / 100).\(hundredths)s"
  }
}
