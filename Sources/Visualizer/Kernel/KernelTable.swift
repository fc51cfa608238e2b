import Descent
import Screen

/// The residuals with the rows of J and of K, side by side where there is room.
struct KernelTable {
  let residuals: Residuals
  let kernel: TangentKernel
  let look: Look
  let columns: Int

  /// What a number takes with the gap after it.
  private static let numberColumns = 10
  /// What a label takes before what it names.
  private static let labelColumns = 6
  /// The narrowest place for the formula of a residual, or for its number.
  private static let nameColumns = 16

  /// The rows, as far as there is room for K; that it is left out is said.
  var rows: [[Piece]] {
    let wide = KernelTable.nameColumns + (3 + residuals.count) * KernelTable.numberColumns
    return columns >= wide ? beside(hasKernel: true) : besideOrBelow
  }

  private var besideOrBelow: [[Piece]] {
    let wide = KernelTable.nameColumns + 3 * KernelTable.numberColumns
    return columns >= wide
      ? beside(hasKernel: false) + kernelBelow : below + kernelBelow
  }

  // MARK: side by side

  private func beside(hasKernel: Bool) -> [[Piece]] {
    let numbers = (hasKernel ? 3 + residuals.count : 3) * KernelTable.numberColumns
    let first = min(columns - numbers, 24)
    let names = residuals.all.map(\.name)
    let isNamedAbove = names.contains { look.text($0).unicodeScalars.count >= first }
    func number(_ value: Double, _ index: Int, _ role: Role) -> Piece {
      aligned(value, first + index * KernelTable.numberColumns, role)
    }
    let header =
      [
        Piece(0, "residual", .dim), Piece(first + 1, "F − y", .dim),
        Piece(first + KernelTable.numberColumns + 1, "J", .dim),
      ] + (hasKernel ? [Piece(first + 3 * KernelTable.numberColumns + 1, "K = JJᵀ", .dim)] : [])
    let rows = residuals.all.indices.map { index in
      [
        Piece(0, isNamedAbove ? KernelTable.number(of: index) : names[index], .text),
        number(kernel.residuals[index], 0, .strong),
      ]
        + kernel.jacobian[index].enumerated().map { number($1, 1 + $0, .gradient) }
        + (hasKernel ? kernel.kernel[index].enumerated().map { number($1, 3 + $0, .eigen) } : [])
    }
    return (isNamedAbove ? names.enumerated().flatMap { named($1, at: $0) } : []) + [header] + rows
  }

  /// A residual by its number and its whole formula.
  private func named(_ name: String, at index: Int) -> [[Piece]] {
    let number = KernelTable.number(of: index)
    let start = look.text(number).unicodeScalars.count + 3
    return look.wrapped(name, columns: columns - start).enumerated().map { row, text in
      [Piece(0, row == 0 ? number + " =" : "", .dim), Piece(start, text, .text)]
    }
  }

  private static func number(of index: Int) -> String {
    let subscripts = Array("₀₁₂₃₄₅₆₇₈₉")
    return "(F − y)"
      + String(String(index + 1).compactMap(\.wholeNumberValue).map { subscripts[$0] })
  }

  /// With room for a sign, so that digits stand below one another.
  private func aligned(_ value: Double, _ column: Int, _ role: Role) -> Piece {
    let text = look.short(value, columns: KernelTable.numberColumns - (value < 0 ? 1 : 2))
    return Piece(column, value < 0 ? text : " " + text, role)
  }

  // MARK: one below the other

  private var below: [[Piece]] {
    residuals.all.indices.flatMap { index -> [[Piece]] in
      let value = look.short(kernel.residuals[index], columns: 9)
      let rows = look.wrapped(
        "\(residuals.all[index].name) = \(value)", columns: columns - KernelTable.labelColumns)
      return rows.enumerated().map { row, text in
        [
          Piece(0, row == 0 ? "F − y" : "", .dim), Piece(KernelTable.labelColumns, text, .strong),
        ]
      } + [[Piece(0, "∇F", .dim)] + numbers(kernel.jacobian[index], .gradient)]
    }
  }

  private var kernelBelow: [[Piece]] {
    let labels = KernelTable.labelColumns
    guard columns >= labels + residuals.count * KernelTable.numberColumns else {
      return [[Piece(0, "K", .dim), Piece(labels, "JJᵀ, too wide to be shown", .dim)]]
    }
    return kernel.kernel.enumerated().map { index, row in
      [Piece(0, index == 0 ? "K" : "", .dim)] + numbers(row, .eigen)
    }
  }

  private func numbers(_ row: Vector, _ role: Role) -> [Piece] {
    row.enumerated().map {
      aligned($1, KernelTable.labelColumns + $0 * KernelTable.numberColumns, role)
    }
  }
}

extension Residuals.Residual {
  /// The formula of F − y, as mathematics is written.
  fileprivate var name: String {
    let formula = FormulaText.typeset(text)
    if scale == 1 { return formula }
    return "\(Numeral.brief(scale)) " + (formula.contains(" ") ? "(\(formula))" : formula)
  }
}
