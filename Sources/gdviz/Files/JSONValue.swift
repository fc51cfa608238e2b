import Screen

/// A value of JSON (RFC 8259).
package enum JSONValue: Sendable {
  case null
  case flag(Bool)
  case integer(Int)
  /// `null` where it is not finite: JSON has no such number.
  case number(Double)
  case text(String)
  case list([JSONValue])
  /// The members stand in the order in which they are given.
  case object([(name: String, value: JSONValue)])

  static func numbers(_ numbers: [Double]) -> JSONValue { .list(numbers.map { .number($0) }) }

  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  /// The value on one line.
  package var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let isSo): bytes += "\(isSo)".utf8
    case .integer(let number): bytes += "\(number)".utf8
    case .number(let number): bytes += (number.isFinite ? "\(number)" : "null").utf8
    case .text(let text): JSONText.append(Array(DisplayText.visible(text).utf8), to: &bytes)
    case .list(let values):
      JSONValue.append(values, between: "[]", to: &bytes) { $0.append(to: &$1) }
    case .object(let members):
      JSONValue.append(members, between: "{}", to: &bytes) { member, bytes in
        JSONText.append(Array(member.name.utf8), to: &bytes)
        bytes += ":".utf8
        member.value.append(to: &bytes)
      }
    }
  }

  /// Appends elements between two brackets, commas between them.
  private static func append<Element>(
    _ elements: [Element], between brackets: String, to bytes: inout [UInt8],
    by append: (Element, inout [UInt8]) -> Void
  ) {
    bytes += brackets.prefix(1).utf8
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes += ",".utf8 }
      append(element, &bytes)
    }
    bytes += brackets.suffix(1).utf8
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { (name: $0.0, value: $0.1) })
  }
}
