package org.aedile.detection.multivariate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How standardised signals go together, by the main directions of their correlation matrix R = P Λ Pᵀ. The first a are kept,
 * at most all but one, with which each signal is best reconstructed from the others (Dunia and Qin 1998, "Subspace approach to
 * multidimensional fault identification and reconstruction", AIChE Journal 44).
 *
 * <p>Formulas, z a row of standardised signals: t = Pₐᵀ z; T² = Σ t²/λ says how unusual a row is in the ways in which the
 * signals usually move (Hotelling 1931); Q = |z − Pₐ t|² how much it moves in ways in which they never do (Jackson and
 * Mudholkar 1979, "Control procedures for residuals associated with principal component analysis", Technometrics 21). What a
 * signal contributes to a statistic zᵀ M z is by how much it would fall if the signal were what the others say best, (M z)ᵢ² /
 * Mᵢᵢ (Alcala and Qin 2009, "Reconstruction-based contribution for process monitoring", Automatica 45). A signal that is
 * missing is taken for its mean given the others (Arteaga and Ferrer 2002, "Dealing with missing data in MSPC", Journal of
 * Chemometrics 16), with a share of {@value #OWN} of the variance that each signal has for itself.
 */
final class PrincipalComponents {
    private static final double OWN = 1e-3;
    private static final double NOTHING = 1e-9;

    private final double[][] correlation;
    private final int size;
    private final int kept;
    private final SymmetricEigen eigen;

    /** The inverse of the correlation matrix: what each signal must be, given the others. */
    private final double[][] precision;

    /** @param correlation symmetric, with ones in its diagonal; is kept */
    PrincipalComponents(double[][] correlation) {
        this.correlation = correlation;
        this.size = correlation.length;
        this.eigen = SymmetricEigen.of(correlation);
        this.kept = best();
        this.precision = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                precision[i][j] = inverse(i, j);
            }
        }
    }

    /** So many that each signal is told best by the others, in the sum over all signals. */
    private int best() {
        int best = 1;
        double least = Double.MAX_VALUE;
        for (int count = 1; count < size; count++) {
            double error = reconstructionError(count);
            if (error < least) {
                least = error;
                best = count;
            }
        }
        return best;
    }

    /** The variances of what each signal is from what the others let expect, where the first few directions are kept. */
    private double reconstructionError(int count) {
        double sum = 0;
        for (int signal = 0; signal < size; signal++) {
            double residual = 0;
            double left = 0;
            for (int k = count; k < size; k++) {
                double square = eigen.vectors[k][signal] * eigen.vectors[k][signal];
                residual += square * Math.max(0, eigen.values[k]);
                left += square;
            }
            sum += left < NOTHING ? 1 : Math.min(1, residual / (left * left));
        }
        return sum;
    }

    private double inverse(int i, int j) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += eigen.vectors[k][i] * eigen.vectors[k][j] / (Math.max(0, eigen.values[k]) + OWN);
        }
        return sum;
    }

    /** T² and Q of a row without gaps. */
    Strength statistics(double[] row) {
        double residual = DoubleStream.of(residuals(row)).map(one -> one * one).sum();
        return new Strength(hotelling(row), residual);
    }

    private double hotelling(double[] row) {
        double sum = 0;
        for (int k = 0; k < kept; k++) {
            double score = score(row, k);
            sum += score * score / eigen.values[k];
        }
        return sum;
    }

    /** What each signal contributes to T². */
    double[] hotellingContributions(double[] row) {
        double[] product = new double[size];
        double[] diagonal = new double[size];
        for (int k = 0; k < kept; k++) {
            double[] vector = eigen.vectors[k];
            double weighted = score(row, k) / eigen.values[k];
            for (int i = 0; i < size; i++) {
                product[i] += vector[i] * weighted;
                diagonal[i] += vector[i] * vector[i] / eigen.values[k];
            }
        }
        return contributions(product, diagonal);
    }

    /** What each signal contributes to Q. */
    double[] residualContributions(double[] row) {
        double[] diagonal = new double[size];
        for (int i = 0; i < size; i++) {
            int signal = i;
            diagonal[i] = 1
                    - IntStream.range(0, kept)
                            .mapToDouble(k -> eigen.vectors[k][signal] * eigen.vectors[k][signal])
                            .sum();
        }
        return contributions(residuals(row), diagonal);
    }

    private static double[] contributions(double[] product, double[] diagonal) {
        return IntStream.range(0, product.length)
                .mapToDouble(i -> diagonal[i] < NOTHING ? 0 : product[i] * product[i] / diagonal[i])
                .toArray();
    }

    /** Puts in for each missing signal what the others let expect: Gauss's elimination, as that matrix is positive definite. */
    void fill(double[] row, boolean[] missing) {
        int[] gaps = IntStream.range(0, size).filter(i -> missing[i]).toArray();
        double[][] left = new double[gaps.length][gaps.length];
        double[] right = new double[gaps.length];
        for (int g = 0; g < gaps.length; g++) {
            for (int h = 0; h < gaps.length; h++) {
                left[g][h] = precision[gaps[g]][gaps[h]];
            }
            for (int j = 0; j < size; j++) {
                right[g] -= missing[j] ? 0 : precision[gaps[g]][j] * row[j];
            }
        }
        double[] solved = solve(left, right);
        for (int g = 0; g < gaps.length; g++) {
            row[gaps[g]] = solved[g];
        }
    }

    private static double[] solve(double[][] left, double[] right) {
        int size = right.length;
        for (int p = 0; p < size; p++) {
            for (int i = p + 1; i < size; i++) {
                double factor = left[i][p] / left[p][p];
                for (int j = p; j < size; j++) {
                    left[i][j] -= factor * left[p][j];
                }
                right[i] -= factor * right[p];
            }
        }
        for (int p = size - 1; p >= 0; p--) {
            for (int j = p + 1; j < size; j++) {
                right[p] -= left[p][j] * right[j];
            }
            right[p] /= left[p][p];
        }
        return right;
    }

    /** How far a signal usually is from what the others let expect, as a standard deviation. */
    double spread(int signal) {
        return Math.sqrt(1 / precision[signal][signal]);
    }

    void write(DataOutput out) throws IOException {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                out.writeDouble(correlation[i][j]);
            }
        }
    }

    static PrincipalComponents read(int size, DataInput in) throws IOException {
        double[][] correlation = new double[size][size];
        for (int i = 0; i < size; i++) {
            correlation[i][i] = 1;
            for (int j = 0; j < i; j++) {
                correlation[i][j] = in.readDouble();
                correlation[j][i] = correlation[i][j];
            }
        }
        return new PrincipalComponents(correlation);
    }

    private double score(double[] row, int component) {
        double[] vector = eigen.vectors[component];
        double score = 0;
        for (int i = 0; i < size; i++) {
            score += vector[i] * row[i];
        }
        return score;
    }

    private double[] residuals(double[] row) {
        double[] residuals = row.clone();
        for (int k = 0; k < kept; k++) {
            double score = score(row, k);
            for (int i = 0; i < size; i++) {
                residuals[i] -= score * eigen.vectors[k][i];
            }
        }
        return residuals;
    }
}
