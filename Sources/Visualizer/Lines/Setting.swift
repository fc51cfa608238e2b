package import Descent

/// Something that is set by typing it: `epsilon 0.05`, `start -2,1`, `window -3,3,-2,2`, `k = 25`.
package enum Setting: Hashable, Sendable {
  case stepSize(Double)
  case start(Vector)
  case window(Window)
  case constant(Formula.Constant)

  /// Reads what was typed.
  ///
  /// - Parameters:
  ///   - text: a name and its value, blanks or an equals sign between them.
  ///   - constants: the constants that can be set.
  /// - Throws: what is wrong, and at which column.
  package init(parsing text: String, constants: [Formula.Constant]) throws(SettingError) {
    let written = Written(text)
    let isConstant = constants.contains { $0.name == written.name }
    do {
      switch written.name {
      case _ where isConstant && (written.hasEquals || !Setting.words.contains(written.name)):
        self = .constant(try Setting.constant(named: written.name, written.value))
      case "epsilon", "eps", "ε", "e":
        self = .stepSize(try WrittenNumbers.stepSize(written.value))
      case "start": self = .start(try WrittenNumbers.point(written.value))
      case "window": self = .window(try WrittenNumbers.window(written.value))
      case "set":
        let constant = try WrittenNumbers.constant(written.value)
        guard constants.contains(where: { $0.name == constant.name }) else {
          throw Setting.unknown(
            constant.name, constants: constants, column: written.valueColumn, isConstant: true)
        }
        self = .constant(constant)
      default:
        throw Setting.unknown(
          written.name, constants: constants, column: written.nameColumn, isConstant: false)
      }
    } catch let error as WrittenNumbersError {
      throw SettingError(
        sentence: error.sentence, column: written.valueColumn + error.offset)
    } catch let error as SettingError {
      let isBegun = !Setting.completions(of: written.name, constants: constants).isEmpty
      guard isBegun, written.value.isEmpty, !written.hasEquals else { throw error }
      throw SettingError(sentence: Setting.forms(constants), column: text.count + 1)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  private static let words = ["epsilon", "eps", "ε", "e", "start", "window", "set"]

  /// What can be typed, by example.
  static func forms(_ constants: [Formula.Constant]) -> String {
    (["epsilon 0.05", "start -2,1", "window -3,3,-2,2"] + constants.map { "\($0.name) = 25" })
      .joined(separator: ", ")
  }

  /// The names that begin with a word.
  static func completions(of word: String, constants: [Formula.Constant]) -> [String] {
    (["epsilon ", "start ", "window "] + constants.map { "\($0.name) = " } + ["set "])
      .filter { $0.hasPrefix(word) }
  }

  private static func constant(
    named name: String, _ text: String
  ) throws(WrittenNumbersError) -> Formula.Constant {
    Formula.Constant(name: name, value: try WrittenNumbers.value(text))
  }

  private static func unknown(
    _ name: String, constants: [Formula.Constant], column: Int, isConstant: Bool
  ) -> SettingError {
    let names = constants.map(\.name).joined(separator: ", ")
    let known = constants.isEmpty ? "this formula has none" : "there are \(names)"
    let sentence =
      isConstant
      ? "no constant is called '\(name)'; \(known)"
      : "'\(name)' cannot be set; epsilon, start, window and constants can, \(known)"
    return SettingError(sentence: sentence, column: column)
  }
}

/// What is wrong with a setting, and where.
package struct SettingError: Error, Hashable, Sendable {
  package let sentence: String
  /// In characters from 1.
  package let column: Int
}

/// A setting as it was written: a name, then its value, with their places.
private struct Written {
  let name: String
  let nameColumn: Int
  let hasEquals: Bool
  let value: String
  let valueColumn: Int

  init(_ text: String) {
    var rest = Substring(text)
    func blanks() -> Int { rest.prefix { $0.isWhitespace }.count }
    func column() -> Int { text.distance(from: text.startIndex, to: rest.startIndex) + 1 }
    rest = rest.dropFirst(blanks())
    nameColumn = column()
    name = String(rest.prefix { !$0.isWhitespace && $0 != "=" })
    rest = rest.dropFirst(name.count)
    rest = rest.dropFirst(blanks())
    hasEquals = rest.first == "="
    if hasEquals { rest = rest.dropFirst() }
    rest = rest.dropFirst(blanks())
    value = String(rest)
    valueColumn = column()
  }
}
