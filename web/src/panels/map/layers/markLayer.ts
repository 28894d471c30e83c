import { type Accessor, type DefaultProps, project32 } from "@deck.gl/core";
import type { Texture } from "@luma.gl/core";
import type { Atlas } from "../icons";
import { type Attributes, PointLayer } from "./pointLayer";

const VERTEX = `\
#version 300 es
#define SHADER_NAME mark-layer-vertex-shader
in vec3 positions;
in vec3 positions64Low;
in float cell;
in float size;
in float alpha;
out float vCell;
out float vAlpha;
void main(void) {
  vCell = cell;
  vAlpha = alpha * layer.opacity;
  gl_Position = project_position_to_clipspace(positions, positions64Low, vec3(0.0), geometry.position);
  gl_PointSize = size * marks.sizeScale * project.devicePixelRatio;
}
`;

const FRAGMENT = `\
#version 300 es
#define SHADER_NAME mark-layer-fragment-shader
precision highp float;
uniform sampler2D atlas;
in float vCell;
in float vAlpha;
out vec4 fragColor;
void main(void) {
  vec4 ink = texture(atlas, vec2((vCell + gl_PointCoord.x) / marks.cells, gl_PointCoord.y));
  fragColor = vec4(ink.rgb / max(ink.a, 0.001), ink.a * vAlpha);
}
`;

const BLOCK = `\
layout(std140) uniform marksUniforms {
  float sizeScale;
  float cells;
} marks;
`;

const uniforms = {
  name: "marks",
  vs: BLOCK,
  fs: BLOCK,
  uniformTypes: { sizeScale: "f32", cells: "f32" },
} as const;

interface MarkProps<Mark> {
  atlas: Atlas;
  getPosition?: Accessor<Mark, number[]>;
  /** number of the picture in the atlas */
  getCell?: Accessor<Mark, number>;
  /** pixels */
  getSize?: Accessor<Mark, number>;
  /** 0 to 1 */
  getAlpha?: Accessor<Mark, number>;
  sizeScale?: number;
}

const defaultProps: DefaultProps<Omit<MarkProps<unknown>, "atlas">> = {
  getPosition: { type: "accessor", value: [0, 0] },
  getCell: { type: "accessor", value: 0 },
  getSize: { type: "accessor", value: 20 },
  getAlpha: { type: "accessor", value: 1 },
  sizeScale: 1,
};

/** Pictures of an atlas, each centred on its place. */
export class MarkLayer<Mark> extends PointLayer<MarkProps<Mark>> {
  static override layerName = "MarkLayer";
  static override defaultProps = defaultProps;
  declare state: PointLayer<MarkProps<Mark>>["state"] & { texture?: Texture; drawn?: Atlas };

  protected override shaders() {
    return { vs: VERTEX, fs: FRAGMENT, modules: [project32, uniforms] };
  }

  override finalizeState(context: Parameters<PointLayer<MarkProps<Mark>>["finalizeState"]>[0]): void {
    super.finalizeState(context);
    this.state.texture?.destroy();
  }

  protected override attributes(): Attributes {
    return {
      cell: { size: 1, accessor: "getCell" },
      size: { size: 1, accessor: "getSize" },
      alpha: { size: 1, accessor: "getAlpha" },
    };
  }

  protected override common() {
    const { atlas, sizeScale } = this.props;
    return { marks: { atlas: this.textureOf(atlas), sizeScale, cells: atlas.cells.length } };
  }

  private textureOf(atlas: Atlas): Texture {
    const { state } = this;
    if (state.texture && state.drawn === atlas) return state.texture;
    state.texture?.destroy();
    const { width, height } = atlas.pixels;
    const texture = this.context.device.createTexture({
      format: "rgba8unorm",
      width,
      height,
      data: premultiplied(atlas.pixels.data),
      mipLevels: this.context.device.getMipLevelCount(width, height),
      sampler: { minFilter: "linear", magFilter: "linear", mipmapFilter: "linear" },
    });
    (texture as Texture & { generateMipmapsWebGL?: () => void }).generateMipmapsWebGL?.();
    state.texture = texture;
    state.drawn = atlas;
    return texture;
  }
}

/** So that shrinking a picture does not mix the black of what is transparent into its edges. */
function premultiplied(pixels: Uint8ClampedArray): Uint8Array {
  const result = new Uint8Array(pixels);
  for (let i = 0; i < result.length; i += 4) {
    const alpha = (result[i + 3] ?? 0) / 255;
    for (let channel = i; channel < i + 3; channel++) result[channel] = Math.round((result[channel] ?? 0) * alpha);
  }
  return result;
}
