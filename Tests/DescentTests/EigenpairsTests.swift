import Descent
import Foundation
import Testing

/// Eigenpairs of symmetric 2 × 2 matrices against mpmath: `Fixtures/eigenvalues.json`, made by the
/// script beside it.
@Suite struct EigenpairsTests {
  struct Reference: Decodable {
    var kind: String
    var xx: Double
    var xy: Double
    var yy: Double
    var smaller: Double
    var larger: Double

    var matrix: SymmetricMatrix2 { SymmetricMatrix2(xx: xx, xy: xy, yy: yy) }
    var name: String { "\(kind): [[\(xx), \(xy)], [\(xy), \(yy)]]" }
  }

  static let references: [Reference] =
    (try? fixture("eigenvalues", as: [Reference].self)) ?? []

  @Test func areThere() {
    #expect(Self.references.count > 400)
  }

  @Test func eigenvaluesAreWithin4Ulp() {
    for reference in Self.references {
      let pairs = reference.matrix.eigenpairs()
      let errors = (
        ulps(pairs.smaller.value, from: reference.smaller),
        ulps(pairs.larger.value, from: reference.larger)
      )
      #expect(errors.0 <= 4 && errors.1 <= 4, "\(reference.name): \(errors)")
    }
  }

  @Test func eigenvectorsAreOrthonormal() {
    for reference in Self.references {
      let pairs = reference.matrix.eigenpairs()
      let (p, q) = (pairs.smaller.vector, pairs.larger.vector)
      #expect(abs(p.x * p.x + p.y * p.y - 1) <= 1e-15, "\(reference.name)")
      #expect(abs(q.x * q.x + q.y * q.y - 1) <= 1e-15, "\(reference.name)")
      #expect(abs(p.x * q.x + p.y * q.y) <= 1e-15, "\(reference.name)")
    }
  }

  @Test func theMatrixStretchesEachVectorByItsEigenvalue() {
    for reference in Self.references {
      let matrix = reference.matrix
      let pairs = matrix.eigenpairs()
      let size = max(abs(reference.smaller), abs(reference.larger))
      for pair in [pairs.smaller, pairs.larger] {
        let (x, y) = (pair.vector.x, pair.vector.y)
        let rest = [
          matrix.xx * x + matrix.xy * y - pair.value * x,
          matrix.xy * x + matrix.yy * y - pair.value * y,
        ]
        #expect(rest.norm <= 1e-15 * size, "\(reference.name): \(rest), \(pair)")
      }
    }
  }

  @Test func aMatrixAndItsNegativeHaveOppositeEigenvalues() {
    for reference in Self.references {
      let pairs = reference.matrix.eigenpairs()
      let opposite = SymmetricMatrix2(xx: -reference.xx, xy: -reference.xy, yy: -reference.yy)
        .eigenpairs()
      #expect(opposite.smaller.value == -pairs.larger.value, "\(reference.name)")
      #expect(opposite.larger.value == -pairs.smaller.value, "\(reference.name)")
    }
  }

  @Test(arguments: [0.0, 1, -2.5, 5e-150])
  func aMultipleOfTheIdentityHasTheAxesAsVectors(factor: Double) {
    let pairs = SymmetricMatrix2(xx: factor, xy: 0, yy: factor).eigenpairs()
    #expect(pairs.smaller == Eigenpair2(value: factor, vector: PlanePoint(x: 1, y: 0)))
    #expect(pairs.larger == Eigenpair2(value: factor, vector: PlanePoint(x: 0, y: 1)))
  }

  /// At the ends of what a double holds: the largest number, the smallest normal and subnormal ones.
  @Test(arguments: [
    Double.greatestFiniteMagnitude, .leastNormalMagnitude, .leastNonzeroMagnitude, 0x1p-1030, 1e308,
  ])
  func theEndsOfTheRange(size: Double) {
    let pairs = SymmetricMatrix2(xx: size / 2, xy: size / 2, yy: size / 2).eigenpairs()
    let half = size / 2
    #expect(pairs.smaller.value == 0)
    #expect(pairs.larger.value == 2 * half)
    let opposite = SymmetricMatrix2(xx: size, xy: 0, yy: -size).eigenpairs()
    #expect(opposite.smaller == Eigenpair2(value: -size, vector: PlanePoint(x: 0, y: 1)))
    #expect(opposite.larger == Eigenpair2(value: size, vector: PlanePoint(x: 1, y: 0)))
    let crossed = SymmetricMatrix2(xx: 0, xy: size, yy: 0).eigenpairs()
    #expect(crossed.smaller.value == -size)
    #expect(crossed.larger.value == size)
    #expect(abs(abs(crossed.larger.vector.x) - 0.5.squareRoot()) <= 1e-15)
    // 600 powers of ten apart: the axes, to every digit, unless the larger ones agree.
    let apart = SymmetricMatrix2(xx: 1e300, xy: .leastNonzeroMagnitude, yy: 1e300).eigenpairs()
    #expect(apart.smaller.value == 1e300 && apart.larger.value == 1e300)
    #expect(abs(abs(apart.larger.vector.x) - 0.5.squareRoot()) <= 1e-15)
  }

  @Test(arguments: [
    (Double.nan, 1.0, 1.0), (1, .nan, 1), (1, 1, .nan), (.infinity, 0, 1), (1, -.infinity, 1),
    (0, 0, .infinity), (.infinity, 0, -.infinity),
  ])
  func entriesThatAreNotFiniteHaveNoEigenvalues(xx: Double, xy: Double, yy: Double) {
    let pairs = SymmetricMatrix2(xx: xx, xy: xy, yy: yy).eigenpairs()
    #expect(pairs.smaller.value.isNaN && pairs.larger.value.isNaN)
    #expect(pairs.smaller.vector == PlanePoint(x: 1, y: 0))
    #expect(pairs.larger.vector == PlanePoint(x: 0, y: 1))
  }
}
