import { expose } from "comlink";
import { highsUrl } from "../optim/highsUrl.ts";
import { workerApi } from "./workerApi.ts";

expose(workerApi(new URL(highsUrl, self.location.href).href));
