/// Reads a formula into a tree.
///
/// A sum of products of powers; `^` binds to the right and closer than a minus before it, so that
/// `-x^2` is `-(x^2)` and `2^-3` is 1/8.
struct FormulaParser {
  static let namedNumbers: [(name: String, value: Double)] = [
    ("pi", .pi), ("e", 2.718281828459045),
  ]

  private let tokens: [FormulaToken]
  private let variables: [String]
  private let constants: [String]
  private let limits: Formula.Limits
  private var at = 0
  /// How many levels the part being read lies within the formula, which is none itself.
  private var depth = -1
  private var nodes = 0

  static func parse(
    _ parts: FormulaParts, variables: [String], constants: [String], limits: Formula.Limits
  ) throws(FormulaError) -> Node {
    var parser = FormulaParser(
      tokens: try FormulaToken.all(in: parts.formula, offset: parts.formulaOffset),
      variables: variables, constants: constants, limits: limits)
    let node = try parser.sum()
    guard parser.token.kind == .end else { throw parser.unfinished() }
    return node
  }

  private init(
    tokens: [FormulaToken], variables: [String], constants: [String], limits: Formula.Limits
  ) {
    self.tokens = tokens
    self.variables = variables
    self.constants = constants
    self.limits = limits
  }

  private var token: FormulaToken { tokens[at] }

  private mutating func take(_ symbols: String) -> Character? {
    guard case .symbol(let symbol) = token.kind, symbols.contains(symbol) else { return nil }
    at += 1
    return symbol
  }

  private mutating func sum() throws(FormulaError) -> Node {
    try chain("+-") { parser throws(FormulaError) in try parser.product() }
  }

  private mutating func product() throws(FormulaError) -> Node {
    try chain("*/") { parser throws(FormulaError) in try parser.signed() }
  }

  /// Operands with operators of one rank between them, from left to right.
  private mutating func chain(
    _ operators: String, operand: (inout FormulaParser) throws(FormulaError) -> Node
  ) throws(FormulaError) -> Node {
    var left = try operand(&self)
    while let symbol = take(operators), let `operator` = Node.Operator(rawValue: symbol) {
      left = try counted(.binary(`operator`, left, try operand(&self)))
    }
    return left
  }

  private mutating func signed() throws(FormulaError) -> Node {
    try deeper()
    defer { depth -= 1 }
    if take("-") != nil { return try counted(.negated(try signed())) }
    if take("+") != nil { return try signed() }
    return try power()
  }

  private mutating func power() throws(FormulaError) -> Node {
    let base = try atom()
    guard take("^") != nil else { return base }
    return try counted(.binary(.power, base, try signed()))
  }

  private mutating func atom() throws(FormulaError) -> Node {
    let first = token
    switch first.kind {
    case .number(let value):
      at += 1
      return try counted(.number(value))
    case .name:
      at += 1
      return try counted(try named(first))
    case .symbol("("):
      at += 1
      let inner = try sum()
      try close()
      return inner
    case .symbol("*") where at > 0 && tokens[at - 1].kind == .symbol("*"):
      throw FormulaError(.powerAsProgramsWriteIt, column: first.column)
    case .symbol(let symbol):
      throw FormulaError(
        .expected("a number, a name or (", found: String(symbol)), column: first.column)
    case .end:
      throw FormulaError(.expected("a number, a name or (", found: nil), column: first.column)
    }
  }

  private mutating func close() throws(FormulaError) {
    guard take(")") == nil else { return }
    if token.kind == .end {
      throw FormulaError(.expected(")", found: nil), column: token.column)
    }
    throw unfinished()
  }

  private mutating func named(_ name: FormulaToken) throws(FormulaError) -> Node {
    if let function = Node.Function(rawValue: name.text) { return try call(function) }
    if let index = variables.firstIndex(of: name.text) { return .variable(index) }
    if constants.contains(name.text) { return .constant(name.text) }
    if let number = FormulaParser.namedNumbers.first(where: { $0.name == name.text }) {
      return .number(number.value)
    }
    if token.kind == .symbol("(") {
      throw FormulaError(.unknownFunction(name.text), column: name.column)
    }
    throw FormulaError(
      .unknownName(name.text, variables: variables, constants: constants), column: name.column)
  }

  private mutating func call(_ function: Node.Function) throws(FormulaError) -> Node {
    guard take("(") != nil else {
      throw FormulaError(
        .expected("( after \(function.rawValue)", found: token.kind == .end ? nil : token.text),
        column: token.column)
    }
    let argument = try sum()
    try close()
    return .call(function, argument)
  }

  /// What stands after a finished operand and is no operator.
  private func unfinished() -> FormulaError {
    switch token.kind {
    case .number, .name, .symbol("("):
      FormulaError(
        .missingOperator(left: at > 0 ? tokens[at - 1].text : "", right: token.text),
        column: token.column)
    case .symbol, .end:
      FormulaError(.expected("an operator or the end", found: token.text), column: token.column)
    }
  }

  private mutating func deeper() throws(FormulaError) {
    depth += 1
    if depth > limits.depth {
      throw FormulaError(.tooDeep(limit: limits.depth), column: token.column)
    }
  }

  /// A node whose last token has just been taken.
  private mutating func counted(_ node: Node) throws(FormulaError) -> Node {
    nodes += 1
    if nodes > limits.nodes {
      throw FormulaError(.tooManyNodes(limit: limits.nodes), column: tokens[at - 1].column)
    }
    return node
  }
}
