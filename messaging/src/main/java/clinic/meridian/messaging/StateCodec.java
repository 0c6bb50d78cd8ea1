package clinic.meridian.messaging;

import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;

/** A state record as the {@code state} field of its document, by the driver's record codec. */
final class StateCodec<S> {

    private final Codec<S> codec;

    StateCodec(Class<S> state, CodecRegistry registry) {
        this.codec = registry.get(state);
    }

    BsonDocument encode(S state) {
        BsonDocument document = new BsonDocument();
        codec.encode(new BsonDocumentWriter(document), state, EncoderContext.builder().build());
        return document;
    }

    S decode(BsonDocument document) {
        return codec.decode(new BsonDocumentReader(document), DecoderContext.builder().build());
    }
}
