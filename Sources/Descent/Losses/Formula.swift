/// A loss as a person writes it: a checked text, its variables and its constants.
public struct Formula: Sendable {
  /// A name that stands for a number which can be changed.
  public struct Constant: Hashable, Sendable {
    public var name: String
    public var value: Double

    public init(name: String, value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// How large a formula may be.
  ///
  /// A formula within these limits is read, computed and let go within 512 KiB of stack.
  public struct Limits: Hashable, Sendable {
    /// Of the text with its constants, in UTF-8.
    public var bytes = 4096
    /// Parentheses, signs and exponents within one another.
    public var depth = 200
    /// Numbers, names and operations; the limit of bytes is reached before it, unless it is raised.
    public var nodes = 10_000

    public init() {}
  }

  /// The formula without its constants.
  public let text: String
  /// What the text says, as a tree.
  let root: Node
  /// The names of the weights, in their order.
  public let variables: [String]
  /// In the order of their declaration.
  public private(set) var constants: [Constant]

  /// Reads a formula, as in `(x^2 + k*y^2)/2; k = 25`.
  ///
  /// - Parameters:
  ///   - text: a formula; after it, set apart by semicolons, its constants.
  ///   - variables: the names of the weights.
  ///   - settings: values of constants, which win over those in the text and may declare others;
  ///     finite.
  ///   - limits: how large the formula may be.
  /// - Throws: what is wrong, and at which column.
  public init(
    parsing text: String, variables: [String], settingConstants settings: [Constant] = [],
    limits: Limits = Limits()
  ) throws(FormulaError) {
    let parts = try FormulaParts(text, byteLimit: limits.bytes)
    var constants: [Constant] = []
    for declaration in parts.declarations {
      try Formula.check(
        name: declaration.name, variables: variables, known: constants, column: declaration.column)
      constants.append(Constant(name: declaration.name, value: declaration.value))
    }
    for setting in settings {
      if let index = constants.firstIndex(where: { $0.name == setting.name }) {
        constants[index].value = setting.value
      } else {
        try Formula.check(
          name: setting.name, variables: variables, known: constants, column: nil)
        constants.append(setting)
      }
    }
    self.text = parts.formula
    self.variables = variables
    self.constants = constants
    root = try FormulaParser.parse(
      parts, variables: variables, constants: constants.map(\.name), limits: limits)
    for constant in constants where !root.mentions(constant.name) {
      let declaration = parts.declarations.first { $0.name == constant.name }
      throw FormulaError(.unusedConstant(constant.name), column: declaration?.column)
    }
  }

  private static func check(
    name: String, variables: [String], known: [Constant], column: Int?
  ) throws(FormulaError) {
    guard isName(name) else { throw FormulaError(.notAName(name), column: column) }
    let reserved = variables + FormulaParser.namedNumbers.map(\.name) + Node.Function.allNames
    if reserved.contains(name) { throw FormulaError(.reservedName(name), column: column) }
    if known.contains(where: { $0.name == name }) {
      throw FormulaError(.declaredTwice(name), column: column)
    }
  }

  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, first.isLetter else { return false }
    return name.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
  }

  /// The formula with a constant at another value; the same formula where it has no such constant.
  public func setting(_ name: String, to value: Double) -> Formula {
    var formula = self
    for index in constants.indices where constants[index].name == name {
      formula.constants[index].value = value
    }
    return formula
  }
}

extension Formula: CustomStringConvertible {
  /// The text that reads back to the same formula.
  public var description: String {
    ([text] + constants.map { "\($0.name) = \($0.value.shortest)" }).joined(separator: "; ")
  }
}

extension Formula: Hashable {
  public static func == (a: Formula, b: Formula) -> Bool {
    a.text == b.text && a.variables == b.variables && a.constants == b.constants
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(variables)
    hasher.combine(constants)
  }
}
