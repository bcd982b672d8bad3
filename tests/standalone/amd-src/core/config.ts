interface Configuration {
    wwwroot: string;
    sesskey: string;
    language: string;
}

const {cfg} = (window as unknown as {M: {cfg: Configuration}}).M;

export default cfg;
