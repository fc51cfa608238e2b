package import Screen

/// The parts of the panel, each a fixed number of rows; together they are its content.
package enum PanelPart: Hashable {
  case weights, loss, gradient
  /// What kind of set the model is as high on as at w.
  case levelSet
  /// The constants of the formula, so many rows of them.
  case constants(Int)
  case curvatureTitle, eigenvalues, condition
  case hessianRow
  /// Λ⁺ and from where it is.
  case smoothness
  /// Λ, and how tight Λ⁺ is.
  case spectral
  /// What was promised for the last steps.
  case ledger
  case stepSize
  case gauge(named: Bool)
  case smoothnessLimit, eigenvalueLimit, cauchyLimit, descentLimit
  case nextTitle
  case order(Int)
  case trueChange
  case lemma
  case profile
  case lossChart
  case blank(Int)

  package var rows: Int {
    switch self {
    case .weights, .eigenvalues: 2
    case .constants(let count): count
    case .gauge(let named): named ? 3 : 2
    case .profile: 14
    case .ledger: 9
    case .lossChart: 3
    default: 1
    }
  }

  /// What a panel of a width says when it is high enough.
  package static func all(for width: Layout.PanelWidth, constants: Int = 0) -> [PanelPart] {
    let declared: [PanelPart] =
      constants == 0 ? [] : [.constants(min(constants, constantLimit)), .blank(4)]
    let top = declared + [.weights, .loss, .gradient, .blank(0)]
    switch width {
    case .narrow:
      return top + [.hessianRow, .eigenvalues, .blank(1), .stepSize, .gauge(named: true)]
        + [.smoothnessLimit, .eigenvalueLimit, .descentLimit, .blank(2)]
        + [.nextTitle, .order(2), .trueChange, .lemma]
    case .medium, .wide:
      let middle: [PanelPart] =
        [
          .curvatureTitle, .eigenvalues, .condition, .smoothness, .spectral, .blank(1),
          .stepSize, .gauge(named: true),
        ]
        + [.smoothnessLimit, .eigenvalueLimit, .cauchyLimit, .descentLimit, .blank(2)]
        + [.nextTitle, .order(1), .order(2), .order(3), .trueChange, .lemma, .blank(3)]
      guard width == .wide else { return top + middle + [.lossChart] }
      let named = declared + [.weights, .loss, .gradient, .levelSet, .blank(0)]
      return named + middle + [.profile, .ledger, .lossChart]
    }
  }

  /// More constants than these are shown as many at a time.
  private static let constantLimit = 5

  /// What goes first when rows are short; L, ‖g‖, ε and whether the step goes up or down stay.
  private static let dropOrder: [[PanelPart]] = [
    [.ledger], [.profile], [.levelSet], [.spectral], [.smoothness], [.lossChart], [.condition],
    [.cauchyLimit],
    [.order(1), .order(3)],
    (1...constantLimit).map { .constants($0) } + [.blank(4)],
    [.blank(3)], [.blank(2)], [.blank(1)], [.blank(0)], [.weights], [], [.lemma],
    [.gauge(named: false)], [.curvatureTitle, .hessianRow, .eigenvalues],
    [.smoothnessLimit, .eigenvalueLimit, .descentLimit], [.nextTitle, .order(2)],
  ]

  package var isGauge: Bool {
    if case .gauge = self { true } else { false }
  }

  /// The parts that fit into a panel, from the top, each where it lies; a loss chart takes what is left,
  /// that of a ledger, too, while there is no step in it.
  package static func placed(
    in area: Rectangle, width: Layout.PanelWidth, constants: Int, ofProbe isOfProbe: Bool,
    hasSteps: Bool
  ) -> [(part: PanelPart, area: Rectangle)] {
    let parts = fitting(
      rows: area.rows, width: width, constants: constants, ofProbe: isOfProbe
    ).filter { hasSteps || $0 != .ledger }
    var row = 0
    return parts.map { part in
      let isLast = part == parts.last
      let rows = part == .lossChart && isLast ? area.rows - row : part.rows
      defer { row += rows }
      return (
        part,
        Rectangle(
          column: area.column, row: area.row + row, columns: area.columns, rows: rows)
      )
    }
  }

  /// The parts that fit into so many rows; that of a probe always says that it is one.
  package static func fitting(
    rows: Int, width: Layout.PanelWidth, constants: Int = 0, ofProbe isOfProbe: Bool = false
  ) -> [PanelPart] {
    var parts = all(for: width, constants: constants)
    for drop in dropOrder
    where !(isOfProbe && drop == [.weights]) && parts.map(\.rows).reduce(0, +) > rows {
      if drop.isEmpty {
        parts = parts.map { $0 == .gauge(named: true) ? .gauge(named: false) : $0 }
      } else {
        parts.removeAll { drop.contains($0) }
      }
    }
    while case .blank = parts.last { parts.removeLast() }
    return parts
  }
}
