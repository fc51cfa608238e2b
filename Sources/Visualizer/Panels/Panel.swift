import Descent
import Screen

/// The panel beside the map: the numbers at w, the step size and its limits, what the step will do.
struct Panel {
  let state: State
  let reading: Reading
  let stationary: StationaryPoint
  /// That of the map, whose tones the loss chart shares.
  let relief: Relief?
  let width: Layout.PanelWidth
  let columns: Int
  let look: Look

  /// Where labels end and numbers begin, and where remarks begin.
  var numberColumn: Int { width == .narrow ? 7 : 8 }
  var remarkColumn: Int { width == .narrow ? 21 : 22 }
  var isNarrow: Bool { width == .narrow }

  /// The rows of a part that consists of text.
  func rows(of part: PanelPart) -> [[Piece]] {
    switch part {
    case .constants(let count): constants(rows: count)
    case .weights: weights
    case .loss: [loss]
    case .gradient: [gradient]
    case .levelSet: [levelSet]
    case .curvatureTitle: [curvatureTitle]
    case .hessianRow: [hessianRow]
    case .smoothness: [smoothness]
    case .spectral: [spectral]
    case .eigenvalues: []
    case .condition: [condition]
    case .stepSize: [stepSize]
    case .smoothnessLimit:
      [
        limit(
          reading.smoothness.source.limitName, reading.smoothnessLimit,
          undefined: reading.noSmoothnessLimit,
          // Λ⁺ = 0 is that of the view, and says nothing of a step beyond it.
          unbounded: reading.smoothness.source == .step ? "no limit" : "no limit in view")
      ]
    case .eigenvalueLimit:
      [limit("2/λmax", reading.limits.largestEigenvalue, undefined: "H not finite")]
    case .cauchyLimit:
      [
        limit(
          "Cauchy", reading.limits.cauchy, undefined: reading.model.noDescentLimit, warns: false)
      ]
    case .descentLimit:
      [
        limit(
          isNarrow ? "descent" : "2gᵀg/gᵀHg", reading.limits.descent,
          undefined: reading.model.noDescentLimit)
      ]
    case .nextTitle: [nextTitle]
    case .order(let order): [predicted(order: order)]
    case .trueChange: [trueChange]
    case .lemma: [lemma]
    case .gauge, .profile, .ledger, .lossChart, .blank: []
    }
  }

  func label(_ text: String, _ role: Role = .dim, bold: Bool = false) -> Piece {
    Piece(0, text, role, bold: bold)
  }

  /// A number with its point in the panel's column; a long label may reach up to its first digit.
  func number(
    _ value: Double?, _ role: Role = .text, bold: Bool = false, from column: Int? = nil
  ) -> Piece {
    let text = look.aligned(value)
    let blanks = text.prefix { $0 == " " }.count
    return Piece(
      (column ?? numberColumn) + blanks, String(text.dropFirst(blanks)), role, bold: bold)
  }

  /// A remark in its column, or as far left of it as its length asks for; the parts of one stand at
  /// their distance after its beginning.
  func remark(_ text: String, _ role: Role = .dim, bold: Bool = false, after: Int = 0) -> Piece {
    let last = after == 0 ? columns - length(text) : remarkColumn
    return Piece(min(remarkColumn, last) + after, text, role, bold: bold)
  }

  /// The first of some texts with room in the column of remarks, or the last of them.
  func remark(firstWithRoom texts: [String], _ role: Role = .dim) -> Piece {
    let fitting = texts.first { length($0) <= columns - remarkColumn }
    return remark(fitting ?? texts[texts.count - 1], role)
  }

  func length(_ text: String) -> Int { look.text(text).unicodeScalars.count }

  /// The pieces of a row with a blank between each and the next: a long label moves a long number on.
  func apart(_ pieces: [Piece]) -> [Piece] {
    var end = -1
    return pieces.map { piece in
      var piece = piece
      if piece.column <= end { piece.column = end + 1 }
      let blanks = piece.text.reversed().prefix { $0 == " " }.count
      end = max(end, piece.column + length(piece.text) - blanks)
      return piece
    }
  }

  // MARK: constants

  /// So many constants, the chosen one among them with the keys that change it.
  private func constants(rows count: Int) -> [[Piece]] {
    let all = state.landscape.constants
    let chosen = state.chosenConstant
    let first = max(0, min(chosen - count / 2, all.count - count))
    return all.indices.dropFirst(first).prefix(count).map { index in
      let isChosen = index == chosen
      let role: Role = isChosen ? .strong : .dim
      let row = [
        label(String(all[index].name.prefix(numberColumn - 1)), role, bold: isChosen),
        number(all[index].value, isChosen ? .strong : .text, bold: isChosen),
      ]
      guard isChosen else { return row }
      let keys = "( )" + (all.count > 1 ? "  n next" : "")
      return row + [remark(isNarrow ? "( )" : "▸ \(keys)")]
    }
  }

  // MARK: w, L, g

  private var weights: [[Piece]] {
    let hessian = reading.model.hessian
    let (first, second) = (reading.model.point[0], reading.model.point[1])
    var rows = [
      [label("w"), Piece(4, "x", .faint), number(first, bold: true)],
      [Piece(4, "y", .faint), number(second, bold: true)],
    ]
    if reading.isOfProbe {
      rows = [
        [label("probe", .strong, bold: true), Piece(6, "x", .dim), number(first, bold: true)],
        [label("╋ p", .strong, bold: true), Piece(6, "y", .dim), number(second, bold: true)],
      ]
    }
    if let other {
      let time = isNarrow ? "t \(other.step)" : "at t \(other.step)"
      let isOver = other.step < min(state.readout, state.run.steps.count) && !isNarrow
      rows[0].append(remark("run \(other.number)", .pathOldest, bold: true))
      rows[1].append(remark(isOver ? "\(time), its last" : time, .pathOldest))
    } else if !isNarrow {
      rows[0] += [remark("H")] + matrixRow(hessian.xx, hessian.xy)
      rows[1] += matrixRow(hessian.xy, hessian.yy)
    }
    return rows
  }

  private func matrixRow(_ first: Double, _ second: Double) -> [Piece] {
    [rightAligned(first, end: remarkColumn + 9), rightAligned(second, end: remarkColumn + 17)]
  }

  func rightAligned(_ value: Double, end: Int) -> Piece {
    let text = look.short(value, columns: 7)
    return Piece(end - text.unicodeScalars.count, text, .text)
  }

  private var loss: [Piece] {
    let row = [
      label("L(\(reading.name))", .level), number(reading.model.loss, .strong, bold: true),
    ]
    return row + (reading.hasValue ? newton : [remark("no value", .bad, bold: true)])
  }

  /// The run that this one is compared with.
  private var other: Comparison? { reading.isOfProbe ? nil : state.comparison }

  private func beside(_ value: Double) -> [Piece] {
    [remark(look.short(value, columns: columns - remarkColumn), .pathOldest, bold: true)]
  }

  private var newton: [Piece] {
    if let other { return beside(other.loss) }
    guard !isNarrow, state.shown.order > 0 else { return [] }
    let point = state.plane.projection(of: reading.model.point)
    func place(_ step: PlanePoint) -> String {
      let place = point.moved(by: step)
      return "\(look.short(place.x, columns: 6)), \(look.short(place.y, columns: 6))"
    }
    switch stationary {
    case .minimum(let step):
      return [remark("✕", .model, bold: true), remark(place(step), after: 2)]
    case .saddle: return [remark("✕", .model, bold: true), remark("saddle of m", after: 2)]
    case .maximum: return [remark("✕", .model, bold: true), remark("maximum of m", after: 2)]
    case .none where reading.levelSet(order: 2) == .plane:
      return [remark("m: level everywhere")]
    case .none: return [remark(hasLevelLine ? "m: line of minima" : "m: no minimum")]
    }
  }

  /// Whether the model is level along a whole line through w or beside it: one λ counts as 0, and along
  /// its eigenvector there is no slope.
  private var hasLevelLine: Bool {
    reading.signs.larger > 0 && [.line, .parallelLines].contains(reading.levelSet(order: 2))
  }

  private var levelSet: [Piece] {
    let order = state.shown.order
    guard order > 0 else { return [label("m = L(\(reading.name))", .faint), remark("model off")] }
    let kind = reading.levelSet(order: order)?.rawValue ?? "no such derivative"
    return [
      label(MapScene.Level.Kind.name(ofOrder: order, at: reading.name), .model), remark(kind),
    ]
  }

  private var gradient: [Piece] {
    let norm = [
      label("‖g‖", .gradient), number(reading.model.gradientNorm, bold: true),
    ]
    if let other { return norm + beside(other.gradientNorm) }
    guard !isNarrow else { return norm }
    let curvature = look.short(reading.model.gradientCurvature)
    return norm + [remark("gᵀHg"), remark(curvature, .text, after: 8)]
  }
}
