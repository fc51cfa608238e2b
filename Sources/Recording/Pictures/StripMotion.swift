/// Rows of strips as SVG, and the CSS that moves those that change.
///
/// The pictures of a strip stand above each other; a window shows one, and the strip jumps.
struct StripMotion {
  /// The tick at which everything begins anew.
  let end: Int
  /// The tick at which a picture without motion stands.
  let poster: Int
  /// Of the whole picture, in pixels.
  let width: Int
  private var animations: [String] = []

  init(end: Int, poster: Int, width: Int) {
    self.end = end
    self.poster = poster
    self.width = width
  }

  /// The keyframes of all that was made.
  var style: String {
    guard !animations.isEmpty else { return "" }
    return animations.joined()
      + "@media(prefers-reduced-motion:reduce){g{animation:none!important}}"
  }

  /// A row with its pieces from the bottom up.
  mutating func markup(of strips: [RowMarkup.Place: Strip], row: Int) -> String {
    let pieces = strips.sorted { $0.key < $1.key }.map { place, strip in
      strip.moves ? window(strip) : strip.pictures.joined()
    }
    guard pieces.contains(where: { !$0.isEmpty }) else { return "" }
    return
      "<g transform=\"translate(0 \(row * RowMarkup.cellHeight))\">\(pieces.joined())</g>\n"
  }

  private mutating func window(_ strip: Strip) -> String {
    let name = "a\(animations.count)"
    let stops = strip.stops.map { stop in
      "\(percent(stop.tick)){transform:translateY(\(offset(stop.index))px)}"
    }
    animations.append(
      "@keyframes \(name){\(stops.joined())}#\(name){animation:\(name) \(seconds) step-end infinite}"
    )
    let pictures = strip.pictures.enumerated().map { index, picture in
      index == 0 || picture.isEmpty
        ? picture : "<g transform=\"translate(0 \(-offset(index)))\">\(picture)</g>"
    }
    let rest = offset(strip.index(at: poster))
    return
      "<svg width=\"\(width)\" height=\"\(RowMarkup.cellHeight)\">"
      + "<g id=\"\(name)\" transform=\"translate(0 \(rest))\">\(pictures.joined())</g></svg>"
  }

  /// Two rows apart, as a letter may reach a little beyond its own.
  private func offset(_ index: Int) -> Int { -index * 2 * RowMarkup.cellHeight }

  /// A share of the whole in percent, to a millionth of it: exact enough for an hour's ticks.
  private func percent(_ tick: Int) -> String {
    let millionths = (tick * 1_000_000 + end / 2) / max(1, end)
    let (whole, rest) = millionths.quotientAndRemainder(dividingBy: 10_000)
    guard rest > 0 else { return "\(whole)%" }
    var decimals = String(10_000 + rest).dropFirst()
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(whole).\(decimals)%"
  }

  private var seconds: String {
    let hundredths = String(100 + end * 2 % 100).dropFirst()
    return "\(end * 2 / 100).\(hundredths)s"
  }
}
