import Screen

/// What the colours of a look say, a letter each.
struct InkLegend {
  static let explanation =
    "B C D grounds of screen, title, choice; T text S strong I dim F faint R rule; 1 2 3 4 path, new"
    + " to old; M model O order 3 L level G gradient E eigenvector; + good ? warn ! bad;"
    + " a to v heights of the fill, its lines and its text"

  private var letters: [UInt8: Character] = [:]
  private var shades: [UInt8: Int] = [:]

  init(_ look: Look) {
    for role in Role.allCases { letters[look.color(role)] = InkLegend.letter(role) }
    for tone in 0..<Look.toneCount {
      let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(tone)))
      for shade in 0..<Look.shadeCount {
        let color = look.fill(tone: tone, shade: shade)
        if letters[color] == nil { letters[color] = letter }
        if shades[color] == nil { shades[color] = shade }
      }
      let fades = (0..<Look.fadeCount).map { look.fade(tone: tone, step: $0) }
      for color in [look.line(tone: tone), look.text(tone: tone)] + fades
      where letters[color] == nil {
        letters[color] = letter
      }
    }
  }

  private static func letter(_ role: Role) -> Character {
    switch role {
    case .background: "B"
    case .titleBackground: "C"
    case .chosenBackground: "D"
    case .text: "T"
    case .strong: "S"
    case .dim: "I"
    case .faint: "F"
    case .rule: "R"
    case .pathNewest: "1"
    case .pathRecent: "2"
    case .pathOld: "3"
    case .pathOldest: "4"
    case .model: "M"
    case .order3: "O"
    case .level: "L"
    case .gradient: "G"
    case .eigen: "E"
    case .good: "+"
    case .warn: "?"
    case .bad: "!"
    }
  }

  /// The colour of each glyph; a blank has none.
  func inks(of frame: Frame) -> [String] {
    rows(of: frame) { $0.glyph == " " ? "." : letters[$0.foreground] ?? "#" }
  }

  func grounds(of frame: Frame) -> [String] {
    rows(of: frame) { letters[$0.background] ?? "#" }
  }

  /// A number that changes with the light of any cell of the fill.
  func lightHash(of frame: Frame) -> String {
    InkLegend.hash(
      frame.cells.flatMap { [$0.foreground, $0.background] }.map { UInt64(shades[$0] ?? 9) })
  }

  /// A number that changes with any colour or style.
  func styleHash(of frame: Frame) -> String {
    InkLegend.hash(
      frame.cells.flatMap { cell in
        [
          cell.glyph == " " ? 0 : UInt64(cell.foreground), UInt64(cell.background),
          UInt64(cell.style.rawValue),
        ]
      })
  }

  /// FNV-1a.
  private static func hash(_ values: [UInt64]) -> String {
    let hash = values.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ $1) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }

  private func rows(of frame: Frame, _ letter: (Cell) -> Character) -> [String] {
    (0..<frame.size.rows).map { row in
      String((0..<frame.size.columns).map { letter(frame[$0, row]) })
    }
  }
}
