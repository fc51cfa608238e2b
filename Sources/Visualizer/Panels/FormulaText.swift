/// A formula as mathematics is written: `100*(y - x^2)^2` becomes `100(y − x²)²`.
package enum FormulaText {
  private static let superscripts: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹",
  ]

  package static func typeset(_ text: String) -> String {
    let characters = Array(text)
    var result = ""
    var index = 0
    while index < characters.count {
      if characters[index] == "^", let end = endOfExponent(in: characters, from: index + 1) {
        for digit in characters[(index + 1)..<end] { result.append(superscripts[digit] ?? digit) }
        index = end
        continue
      }
      switch characters[index] {
      case "-": result.append("−")
      case "*": result.append(sign(between: characters, at: index))
      case "p" where isWord("pi", in: characters, at: index):
        result.append("π")
        index += 1
      default: result.append(characters[index])
      }
      index += 1
    }
    return result
  }

  /// Where an exponent of plain digits ends; nothing for any other exponent.
  private static func endOfExponent(in characters: [Character], from start: Int) -> Int? {
    var end = start
    while end < characters.count, superscripts[characters[end]] != nil { end += 1 }
    guard end > start else { return nil }
    let continues = end < characters.count && (characters[end] == "." || characters[end] == "^")
    return continues ? nil : end
  }

  /// A product sign is left out where a name or a parenthesis follows a number or a parenthesis.
  private static func sign(between characters: [Character], at index: Int) -> String {
    let next = index + 1 < characters.count ? characters[index + 1] : " "
    guard next.isLetter || next == "(", index > 0 else { return "·" }
    let before = characters[index - 1]
    let isPlain =
      before.isNumber || before == ")" || isSingleName(in: characters, endingAt: index - 1)
      || (next != "(" && index > 1 && isWord("pi", in: characters, at: index - 2))
    return isPlain && !(isSingleName(in: characters, endingAt: index - 1) && next == "(") ? "" : "·"
  }

  /// Whether a name of one letter ends here, so that a product of two reads `xy`.
  private static func isSingleName(in characters: [Character], endingAt index: Int) -> Bool {
    guard characters[index].isLetter else { return false }
    return index == 0 || !(characters[index - 1].isLetter || characters[index - 1].isNumber)
  }

  private static func isWord(_ word: String, in characters: [Character], at index: Int) -> Bool {
    let end = index + word.count
    guard end <= characters.count, String(characters[index..<end]) == word else { return false }
    let startsWord = index == 0 || !characters[index - 1].isLetter
    return startsWord
      && (end == characters.count || !(characters[end].isLetter || characters[end].isNumber))
  }
}
