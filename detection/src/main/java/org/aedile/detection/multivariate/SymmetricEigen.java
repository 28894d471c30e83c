package org.aedile.detection.multivariate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues of a symmetric matrix, largest first, with their eigenvectors: Jacobi's rotations, cyclic by rows (Golub and Van
 * Loan 2013, "Matrix Computations", ch. 8.5). For some tens of rows. The same matrix gives the same bits.
 */
final class SymmetricEigen {
    private static final int MOST_SWEEPS = 50;

    /** Of the trace: what is left beside the diagonal is nothing. */
    private static final double NOTHING = 1e-14;

    final double[] values;

    /** {@code vectors[k]} belongs to {@code values[k]} and is of length 1. */
    final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /** @param symmetric square and finite; stays as it is */
    static SymmetricEigen of(double[][] symmetric) {
        int size = symmetric.length;
        double[][] left = Arrays.stream(symmetric).map(double[]::clone).toArray(double[][]::new);
        double[][] vectors = identity(size);
        double enough = NOTHING
                * IntStream.range(0, size)
                        .mapToDouble(i -> Math.abs(left[i][i]))
                        .sum();
        for (int sweep = 0; sweep < MOST_SWEEPS && besideDiagonal(left) > enough; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(left, vectors, p, q);
                }
            }
        }
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -left[i][i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new SymmetricEigen(
                Arrays.stream(order).mapToDouble(i -> left[i][i]).toArray(),
                Arrays.stream(order).mapToObj(i -> vectors[i]).toArray(double[][]::new));
    }

    private static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    private static double besideDiagonal(double[][] matrix) {
        double most = 0;
        for (int p = 0; p < matrix.length; p++) {
            for (int q = p + 1; q < matrix.length; q++) {
                most = Math.max(most, Math.abs(matrix[p][q]));
            }
        }
        return most;
    }

    /** Turns the plane of two rows so that what they have in common becomes 0. */
    private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
        if (matrix[p][q] == 0) {
            return;
        }
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(1, theta));
        double cosine = 1 / Math.hypot(1, tangent);
        double sine = tangent * cosine;
        for (double[] row : matrix) {
            double ofP = row[p];
            row[p] = cosine * ofP - sine * row[q];
            row[q] = sine * ofP + cosine * row[q];
        }
        turn(matrix[p], matrix[q], cosine, sine);
        turn(vectors[p], vectors[q], cosine, sine);
    }

    private static void turn(double[] first, double[] second, double cosine, double sine) {
        for (int k = 0; k < first.length; k++) {
            double ofFirst = first[k];
            first[k] = cosine * ofFirst - sine * second[k];
            second[k] = sine * ofFirst + cosine * second[k];
        }
    }
}
