package clinic.meridian.booking.frontdesk;

import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.AppointmentMoved;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.BookingEvent.HoldReleased;
import clinic.meridian.events.BookingEvent.NoOpeningFound;
import clinic.meridian.events.BookingEvent.OfProposal;
import clinic.meridian.events.BookingEvent.OfVisit;
import clinic.meridian.events.BookingEvent.RedFlagRaised;
import clinic.meridian.events.BookingEvent.Unknown;
import clinic.meridian.events.BookingEvent.WaitlistOffered;
import clinic.meridian.events.EventJson;
import clinic.meridian.events.Topic;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;

import tools.jackson.core.JacksonException;

import java.util.stream.IntStream;

/**
 * Listens to what other instances write, so that this one does not go on showing an older page.
 * Every instance hears everything from now on; there is nothing to catch up with.
 */
@Configuration(proxyBeanMethods = false)
class OtherDesks {

    @Bean
    KafkaMessageListenerContainer<String, byte[]> otherDesksListener(
            KafkaProperties kafka, DaySheets sheets) {
        var partitions =
                IntStream.range(0, Topic.PARTITIONS)
                        .mapToObj(
                                each ->
                                        new TopicPartitionOffset(
                                                Topic.BOOKINGS.title(), each, SeekPosition.END))
                        .toArray(TopicPartitionOffset[]::new);
        var properties = new ContainerProperties(partitions);
        properties.setAckMode(AckMode.MANUAL);
        properties.setMessageListener(
                (MessageListener<String, byte[]>) heard -> forget(heard.value(), sheets));
        return new KafkaMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(
                        kafka.buildConsumerProperties(),
                        new StringDeserializer(),
                        new ByteArrayDeserializer()),
                properties);
    }

    private static void forget(byte[] json, DaySheets sheets) {
        try {
            forget(EventJson.read(BookingEvent.class, json), sheets);
        } catch (JacksonException _) {
            // The followers of this topic dead-letter it; here it changes nothing.
        }
    }

    private static void forget(BookingEvent event, DaySheets sheets) {
        switch (event) {
            case AppointmentMoved(var visit, var from, _) -> {
                sheets.changed(visit.clinic(), visit.day());
                sheets.changed(visit.clinic(), from.toLocalDate());
            }
            case OfVisit change -> sheets.changed(change.visit().clinic(), change.visit().day());
            case HoldPlaced placed -> sheets.changed(placed.clinic(), placed.start().toLocalDate());
            case HoldReleased released -> {
                if (released.start() != null) {
                    sheets.changed(released.clinic(), released.start().toLocalDate());
                }
            }
            case WaitlistOffered _, RedFlagRaised _, NoOpeningFound _, OfProposal _, Unknown _ -> {}
        }
    }
}
