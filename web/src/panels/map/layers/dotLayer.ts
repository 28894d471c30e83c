import { type Accessor, type DefaultProps, project32 } from "@deck.gl/core";
import { type Attributes, PointLayer } from "./pointLayer";

const VERTEX = `\
#version 300 es
#define SHADER_NAME dot-layer-vertex-shader
in vec3 positions;
in vec3 positions64Low;
in float radius;
in float lineWidth;
in vec4 fillColors;
in vec4 lineColors;
out vec4 vFill;
out vec4 vLine;
out float vOuter;
out float vInner;
void main(void) {
  float width = lineWidth * dots.lineWidthScale;
  vOuter = radius * dots.radiusScale + width / 2.0;
  vInner = vOuter - width;
  vFill = vec4(fillColors.rgb, fillColors.a * layer.opacity);
  vLine = vec4(lineColors.rgb, lineColors.a * layer.opacity);
  gl_Position = project_position_to_clipspace(positions, positions64Low, vec3(0.0), geometry.position);
  gl_PointSize = 2.0 * (vOuter + 0.5) * project.devicePixelRatio;
}
`;

const FRAGMENT = `\
#version 300 es
#define SHADER_NAME dot-layer-fragment-shader
precision highp float;
in vec4 vFill;
in vec4 vLine;
in float vOuter;
in float vInner;
out vec4 fragColor;
void main(void) {
  float away = length(gl_PointCoord - 0.5) * 2.0 * (vOuter + 0.5);
  fragColor = mix(vFill, vLine, clamp(away - vInner + 0.5, 0.0, 1.0));
  fragColor.a *= clamp(vOuter - away + 0.5, 0.0, 1.0);
}
`;

const BLOCK = `\
layout(std140) uniform dotsUniforms {
  float radiusScale;
  float lineWidthScale;
} dots;
`;

const uniforms = {
  name: "dots",
  vs: BLOCK,
  fs: BLOCK,
  uniformTypes: { radiusScale: "f32", lineWidthScale: "f32" },
} as const;

interface DotProps {
  getPosition?: Accessor<unknown, number[]>;
  getRadius?: Accessor<unknown, number>;
  getLineWidth?: Accessor<unknown, number>;
  getFillColor?: Accessor<unknown, number[]>;
  getLineColor?: Accessor<unknown, number[]>;
  radiusScale?: number;
  lineWidthScale?: number;
}

const defaultProps: DefaultProps<DotProps> = {
  getPosition: { type: "accessor", value: [0, 0] },
  getRadius: { type: "accessor", value: 1 },
  getLineWidth: { type: "accessor", value: 1 },
  getFillColor: { type: "accessor", value: [0, 0, 0, 255] },
  getLineColor: { type: "accessor", value: [0, 0, 0, 255] },
  radiusScale: 1,
  lineWidthScale: 1,
};

/** Ringed dots. */
export class DotLayer extends PointLayer<DotProps> {
  static override layerName = "DotLayer";
  static override defaultProps = defaultProps;

  protected override shaders() {
    return { vs: VERTEX, fs: FRAGMENT, modules: [project32, uniforms] };
  }

  protected override attributes(): Attributes {
    return {
      radius: { size: 1, accessor: "getRadius" },
      lineWidth: { size: 1, accessor: "getLineWidth" },
      fillColors: { size: 4, type: "unorm8", accessor: "getFillColor" },
      lineColors: { size: 4, type: "unorm8", accessor: "getLineColor" },
    };
  }

  protected override common() {
    const { radiusScale, lineWidthScale } = this.props;
    return { dots: { radiusScale, lineWidthScale } };
  }
}
