internal import Screen

extension Tape {
  /// The canonical text: one blank between words, no trailing blanks, comments and empty lines kept.
  package var text: String {
    ([Tape.header] + lines.map(\.text)).joined(separator: "\n") + "\n"
  }
}

extension Tape.Line {
  /// The line as it is written, without its end.
  package var text: String { (command?.text ?? "") + comment }
}

extension Tape.Command {
  /// The command as it is written.
  package var text: String {
    switch self {
    case .size(let size): "size \(size.text)"
    case .open(let words): (["open"] + words.map(\.asWord)).joined(separator: " ")
    case .mark(let title): "mark \(title.quoted)"
    case .caption(let caption): "caption \(caption.quoted)"
    case .press(let key, let count): "press \(KeyName.name(of: key))\(count.suffix)"
    case .type(let typed): "type \(typed.quoted)"
    case .wait(let ticks): "wait \(TapeTime.text(ticks: ticks))"
    case .pause: "pause"
    case .resize(let size): "resize \(size.text)"
    case .click(let place): "click \(place.text)"
    case .drag(let from, let to): "drag \(from.text) \(to.text)"
    case .wheel(let place, let direction, let count):
      "wheel \(place.text) \(direction.rawValue)\(count.suffix)"
    case .expect(let expectation):
      "expect \(expectation.fact) \(expectation.comparison.rawValue) \(expectation.value.asWord)"
    }
  }
}

extension Size {
  fileprivate var text: String { "\(columns)x\(rows)" }
}

extension Position {
  fileprivate var text: String { "\(column) \(row)" }
}

extension Int {
  /// A count after what happens so many times; once is not said.
  fileprivate var suffix: String { self == 1 ? "" : " \(self)" }
}

extension String {
  fileprivate var quoted: String {
    let escaped = map { character in
      switch character {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      default: String(character)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  /// Bare where it is read back as the same word.
  fileprivate var asWord: String {
    let isBare =
      !isEmpty && first != "#"
      && allSatisfy { $0 != "\"" && $0 != " " && $0 != "\t" && !$0.isNewline }
    return isBare ? self : quoted
  }
}
