import { Layer, type LayerProps } from "@deck.gl/core";
import { Model } from "@luma.gl/engine";

/** Attributes of a layer by their name in the shader, as deck.gl's attribute manager takes them. */
export type Attributes = Parameters<NonNullable<ReturnType<Layer["getAttributeManager"]>>["add"]>[0];

/**
 * A layer of points of a list, in pixels. deck.gl's own layers draw a square of four corners for each point as an instance
 * of its own, which takes software renderers a quarter of a second for 10,000 points; this takes a tenth of that.
 */
export abstract class PointLayer<Props extends object> extends Layer<Props & Required<LayerProps>> {
  declare state: { model?: Model };

  protected abstract shaders(): { vs: string; fs: string; modules: object[] };

  /** What each point has besides its position. */
  protected abstract attributes(): Attributes;

  /** What all points have in common, by the names of the shader's modules. */
  protected abstract common(): Record<string, Record<string, unknown>>;

  override getShaders(): Record<string, unknown> {
    return super.getShaders(this.shaders()) as Record<string, unknown>;
  }

  override initializeState(): void {
    const positions = { size: 3, type: "float64", fp64: this.use64bitPositions(), accessor: "getPosition" } as const;
    this.getAttributeManager()?.add({ positions, ...this.attributes() });
  }

  override updateState(params: Parameters<Layer<Props & Required<LayerProps>>["updateState"]>[0]): void {
    super.updateState(params);
    if (params.changeFlags.extensionsChanged) {
      this.state.model?.destroy();
      this.state.model = this.newModel();
      this.getAttributeManager()?.invalidateAll();
    }
  }

  override draw(): void {
    const { model } = this.state;
    if (!model) return;
    model.setVertexCount(this.getNumInstances());
    model.shaderInputs.setProps(this.common());
    model.draw(this.context.renderPass);
  }

  private newModel(): Model {
    return new Model(this.context.device, {
      ...this.getShaders(),
      id: this.props.id,
      bufferLayout: this.getAttributeManager()?.getBufferLayouts({ isInstanced: false }) ?? [],
      topology: "point-list",
      isInstanced: false,
    });
  }
}
