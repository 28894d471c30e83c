package org.aedile.detection.invariant;

/**
 * The line y = intercept + slope · x that comes nearest to pairs of values, by least squares.
 *
 * @param deviation standard deviation of y from it, in the unit of y
 * @param fit r², the part of the variance of y that it explains, 0 to 1; 0 when x or y don't change
 */
record Line(double intercept, double slope, double deviation, double fit) {
    static Line of(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = products(x, meanX, x, meanX);
        double yy = products(y, meanY, y, meanY);
        double xy = products(x, meanX, y, meanY);
        if (!(xx > 0 && yy > 0)) {
            return new Line(meanY, 0, 0, 0);
        }
        double slope = xy / xx;
        double left = Math.max(0, yy - slope * xy);
        return new Line(meanY - slope * meanX, slope, Math.sqrt(left / y.length), 1 - left / yy);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double products(double[] a, double meanA, double[] b, double meanB) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum;
    }
}
